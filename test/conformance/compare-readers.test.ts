// The comparison with other readers: `npm run compare:readers` makes it anew (vitest in mode `compare`).
import { describe, expect, it } from 'vitest';
import type { Case } from './case.js';
import { nameOf } from './cases.js';
import { askedCases, type Compared, digestOfCases, readCompared, writeCompared } from './compared.js';
import { agrees, PEERS, type Peer } from './peers.js';

const isComparing = process.env.MODE === 'compare';

async function cellsOf(peer: Peer): Promise<Record<string, boolean>> {
  const asked = askedCases.filter(({ format }) => peer.formats.includes(format));
  const fileOf = (example: Case): string => `${askedCases.indexOf(example)}.${example.format}`;
  const given = await peer.read(Object.fromEntries(asked.map((example) => [fileOf(example), example.bytes])));
  const cells: Record<string, boolean> = {};
  for (const example of asked) {
    const name = nameOf(example);
    cells[name] = (cells[name] ?? true) && agrees(example, given[fileOf(example)]!);
  }
  return cells;
}

describe.runIf(isComparing)('other readers', () => {
  it.each(PEERS.map((peer) => [peer.name, peer] as const))('%s', { timeout: 600_000 }, async (name, peer) => {
    const version = peer.version();
    if (version === null) return console.log(`${name} is not installed: what was found before is kept`);
    const before: Compared = readCompared();
    const cells = await cellsOf(peer);
    const good = Object.values(cells).filter(Boolean).length;
    console.log(`${name} ${version}: ${good} of ${Object.keys(cells).length} cells as a person reads them`);
    writeCompared({
      versions: { ...before.versions, [name]: version },
      cases: digestOfCases(),
      cells: { ...before.cells, [name]: cells },
    });
  });
});

describe.skipIf(isComparing)('what was found', () => {
  it('is of the cases as they are (else: npm run compare:readers)', () => {
    expect(readCompared().cases).toBe(digestOfCases());
  });

  it('names every peer with its version', () => {
    expect(Object.keys(readCompared().versions).sort()).toEqual(PEERS.map(({ name }) => name).sort());
  });
});
