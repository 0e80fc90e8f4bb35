// Ctrl-C and its kin. In: signals. Out: whether to stop; a second signal ends the program at once.
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interrupt {
  /** The status to end with, 128 and the signal's number, once one has come. */
  readonly status: () => number | null;
  readonly release: () => void;
}

/** Listens for signals; `told` is called at the first. */
export function listenForInterrupt(told: () => void): Interrupt {
  let status: number | null = null;
  const listener = (signal: NodeJS.Signals): void => {
    const code = 128 + constants.signals[signal];
    if (status !== null) process.exit(code);
    status = code;
    told();
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return {
    status: () => status,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    },
  };
}
