const ends: Readonly<Record<string, number>> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 };

/** The year in which a plan ends, by its second character: 十四五 → 四 → 2025. 0 for one that is not known. */
export const planEnd = (second: string): number => ends[second] ?? 0;
