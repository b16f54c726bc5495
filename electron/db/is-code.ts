export function isCode(error: unknown, ...prefixes: string[]): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return prefixes.some((prefix) => code.startsWith(prefix));
}
