// How far a run is. In: counts. Out: one line that is painted over on a terminal, or a line a minute in a log.
import { tell, tellText } from '../tell.js';
import type { Say } from '../words.js';

export interface Counts {
  readonly total: number;
  done: number;
  failed: number;
}

export interface Progress {
  /** Prints a line of its own, above the line of progress. */
  readonly print: (line: string) => void;
  readonly close: () => void;
}

const PAINT = 200;
const MINUTE = 60_000;

/** 4 min 10 s; hours without seconds. */
export function spanOf(seconds: number, say: Say): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return say('hoursMinutes', { hours, minutes });
  return minutes > 0
    ? say('minutesSeconds', { minutes, seconds: whole % 60 })
    : say('seconds', { seconds: whole });
}

/** Done and total, documents a second, time left, failures. */
export function progressLine({ total, done, failed }: Counts, seconds: number, say: Say): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? spanOf((total - done) / rate, say) : '–';
  return say('progress', { done, total, rate: rate.toFixed(rate < 10 ? 1 : 0), left, failed });
}

/** Starts to tell of counts that the caller changes; where `shown` is false only lines are printed. */
export function startProgress(counts: Counts, say: Say, shown: boolean): Progress {
  const begun = Date.now();
  const terminal = process.stderr.isTTY === true;
  const clear = shown && terminal ? '\r\x1b[2K' : '';
  const line = (): string => progressLine(counts, (Date.now() - begun) / 1000, say);
  const paint = terminal ? () => tellText(`${clear}${line()}`) : () => tell(line());
  const timer = shown ? setInterval(paint, terminal ? PAINT : MINUTE) : null;
  timer?.unref();
  return {
    print: (text) => tell(`${clear}${text}`),
    close: () => {
      if (timer === null) return;
      clearInterval(timer);
      tellText(clear);
    },
  };
}
