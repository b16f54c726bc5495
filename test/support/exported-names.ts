import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const floors = ['shared', 'electron', 'renderer', 'seeds', 'build'];
const declared = /^export (?:async )?(?:const|function\*?|type|class) (\w+)/gm;
const imported = /^(?:import|export)(?: type)? (?:\w+, )?\{([^}]*)\} from '(\.[^']+)'/gm;
const whole = /(?:import\(\s*|import \* as \w+ from )'(\.[^']+)'/g;

/** A value or type that a file of the program exports; a schema and its type of one name count once. */
export type ExportedName = { name: string; file: string };
export type SourceFile = { file: string; text: string };

/** Every file of TypeScript below these folders, by its path from the top. */
export function sourcesIn(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

export const program = sourcesIn(floors);

export const exportedNames: ExportedName[] = program.flatMap(({ file, text }) =>
  [...new Set([...text.matchAll(declared)].map(([, name = '']) => name))].map((name) => ({ name, file })),
);

/** 「file name」 of everything that these files import by name, 「file *」 where they take all of a file. */
export function importsOf(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files.flatMap(({ file, text }) => [
      ...[...text.matchAll(imported)].flatMap(([, names = '', from = '']) =>
        names.split(',').map(
          (each) =>
            `${placeOf(file, from)} ${
              each
                .trim()
                .replace(/^type /, '')
                .split(' as ')[0]
            }`,
        ),
      ),
      ...[...text.matchAll(whole)].map(([, from = '']) => `${placeOf(file, from)} *`),
    ]),
  );
}

const placeOf = (file: string, from: string) => normalize(join(dirname(file), from));
