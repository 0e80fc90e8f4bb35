// Measuring. In: commands and functions. Out: medians with their spread, ratios taken pair by pair, peak memory.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.round(share * (values.length - 1))];
const round = (value) => Number(value.toPrecision(3));

/** Median and quartiles, to three digits. */
export const summary = (values) => ({
  median: round(at(values, 0.5)),
  from: round(at(values, 0.25)),
  to: round(at(values, 0.75)),
  runs: values.length,
});

/** Processor time of children that have ended, in milliseconds, or null where the system does not tell (not Linux). */
function childrenTime() {
  try {
    const fields = readFileSync('/proc/self/stat', 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return null;
  }
}

/** Runs a command once: wall and processor time in milliseconds. */
function once([command, ...args]) {
  const before = childrenTime();
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: status ${status}`);
  return { wall, cpu: before === null ? null : childrenTime() - before };
}

/**
 * Runs commands in turn (A B C A B C …), once for nothing first.
 * @returns by name the wall times and the ratio to the first command, taken round by round; the ratio of processor times is
 * of their sums, since the system counts them in steps of 10 ms.
 */
export function inTurn(commands, rounds) {
  const names = Object.keys(commands);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) once(commands[name]);
  for (let i = 0; i < rounds; i++) for (const name of names) runs[name].push(once(commands[name]));
  const [first] = names;
  const cpu = (name) => runs[name].reduce((sum, run) => sum + run.cpu, 0);
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ms: summary(runs[name].map(({ wall }) => wall)),
        ratio: summary(runs[name].map(({ wall }, i) => wall / runs[first][i].wall)),
        ...(runs[first][0].cpu === null ? {} : { cpuRatio: round(cpu(name) / cpu(first)) }),
      },
    ]),
  );
}

const read = (path) => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

/** Notes the peaks of a process and of those below it, in KB by process. */
function notePeaks(root, peaks) {
  const children = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1];
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  for (const below = [String(root)]; below.length > 0; ) {
    const pid = below.pop();
    const peak = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
    peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peak));
    below.push(...(children.get(pid) ?? []));
  }
}

/** Peak memory of the largest process of a command in MB, as the kernel keeps it, looked at every few milliseconds; null but on Linux. */
export async function peakMemory([command, ...args]) {
  if (childrenTime() === null) return null;
  const child = spawn(command, args, { stdio: 'ignore' });
  const peaks = new Map();
  const timer = setInterval(() => notePeaks(child.pid, peaks), 20);
  const status = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}`);
  return Math.round(Math.max(...peaks.values()) / 1024);
}

/** True where a command can be run. */
export const isThere = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Processor time of this process in milliseconds: its own threads, compiling and collecting garbage included. */
export function ownTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same functions in turn; by name the times of each, in milliseconds of wall and processor. */
export async function functionsInTurn(functions, rounds, warmUp = 1) {
  const names = Object.keys(functions);
  const times = Object.fromEntries(names.map((name) => [name, { wall: [], cpu: [] }]));
  for (let i = -warmUp; i < rounds; i++)
    for (const name of names) {
      const start = performance.now();
      const cpu = ownTime();
      await functions[name]();
      if (i < 0) continue;
      times[name].wall.push(performance.now() - start);
      times[name].cpu.push(ownTime() - cpu);
    }
  return times;
}

/** Ratio of two functions' times, round by round. */
export const ratioOf = (times, a, b) => summary(times[a].wall.map((wall, i) => wall / times[b].wall[i]));

/** The same of processor times, which other programs on the machine disturb less. */
export const cpuRatioOf = (times, a, b) => summary(times[a].cpu.map((cpu, i) => cpu / times[b].cpu[i]));
