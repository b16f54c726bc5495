import type { Level } from '../../model/kinds.ts';

const levels: Readonly<Record<string, Level>> = {
  ...{ 全国: 'national', 省: 'provincial', 自治区: 'provincial' },
  ...{ 市: 'municipal', 州: 'municipal', 自治州: 'municipal', 盟: 'municipal' },
  ...{ 县: 'county', 自治县: 'county', 区: 'county', 旗: 'county' },
};

/** The words that end a place's name, for a pattern; longer ones first. 自治州 before 州, so that 北原自治州 is no 州 alone. */
export const placeWords = '全国|自治区|自治州|自治县|省|市|州|盟|县|区|旗';

/** 市 → municipal, 自治县 → county: at which level a place so called has its 人大 and 政协. */
export const levelOfPlace = (word: string): Level | null => levels[word] ?? null;
