export type Path = (string | number)[];

/** `proposers.0.name` → ['proposers', 0, 'name'], the name of a form field. */
export function fieldPathOf(field: string): Path {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Whether what changed holds the field: {session: {term: 9}} holds ['session', 'term'] but not ['session', 'level']. */
export function isWithin(changed: unknown, path: readonly (string | number)[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (typeof changed !== 'object' || changed === null || !(first in changed)) return false;
  return isWithin((changed as Record<string | number, unknown>)[first], rest);
}
