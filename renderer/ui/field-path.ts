export type Path = (string | number)[];

/** `proposers.0.name` → ['proposers', 0, 'name'], the name of a form field. */
export function pathOf(field: string): Path {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
