type Unit = { unitId: number; unitName: string; unitShortName: string };

const edge = 4;

/**
 * Which of the asked units a returned file comes from: named in the file's name, else at the letter's head or foot
 * (the body speaks of other units too). Null when none or more than one fits.
 */
export function guessUnit(fileName: string, text: string, units: readonly Unit[]): number | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .filter(Boolean);
  // Only lines that are the unit's name and little else: the salutation and the title name others.
  const edges = [...lines.slice(0, edge), ...lines.slice(-edge)].filter((line) => !/[：:]$/.test(line));
  for (const place of [[fileName], edges]) {
    const named = units.filter((unit) => place.some((line) => names(line, unit)));
    if (named.length === 1) return named[0]?.unitId ?? null;
  }
  return null;
}

function names(line: string, { unitName, unitShortName }: Unit): boolean {
  // 市财政局 is also found as 财政局.
  const bare = unitShortName.replace(/^[市县区省]/u, '');
  return [unitName, unitShortName, bare].some((name) => name.length >= 3 && line.includes(name));
}
