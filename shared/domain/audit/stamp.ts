/**
 * A short sign of what a record holds: page and program reckon it alike, so that a change says which state of the record
 * it was made from. The order of its fields does not matter.
 */
export function stampOf(record: object): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  // FNV-1a, twice from different beginnings.
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}
