import { placeAndName } from '../../shared/domain/names/units/place.ts';

const kept = new Map<string, string>();

/** First letters in pinyin of names, and of what stands behind their place: 市人社局 → srsj, rsj. */
export async function lettersOf(names: readonly string[]): Promise<string[]> {
  const pieces = names.flatMap((name) => {
    const { place, rest } = placeAndName(name);
    return place === '' ? [rest] : [name, `${place.slice(-1)}${rest}`, rest];
  });
  const found: string[] = [];
  for (const piece of new Set(pieces)) found.push(kept.get(piece) ?? (await spell(piece)));
  return [...new Set(found.filter((letters) => letters.length >= 2))];
}

async function spell(name: string): Promise<string> {
  // Loaded with the first unit, so that the start does not wait for the dictionary.
  const { pinyin } = await import('pinyin-pro');
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();
  if (kept.size >= 20_000) kept.clear();
  kept.set(name, letters);
  return letters;
}
