// What the program reads from its own package. Paths hold for src/cli and for the built dist/cli alike.
import { readFileSync } from 'node:fs';

export const packageFile = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const read = (path: string): string => readFileSync(packageFile(path), 'utf8');

export const packageVersion = (): string => (JSON.parse(read('package.json')) as { version: string }).version;

export const planJsonSchema = (): string => read('schemas/plan.schema.json');
