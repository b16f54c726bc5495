/** The values of a table as choices, each with its word: `{ yes: '同意' } → [{ value: 'yes', label: '同意' }]`. */
export function choicesOf<K extends string>(table: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.entries(table) as [K, string][]).map(([value, label]) => ({ value, label }));
}
