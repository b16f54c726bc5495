import type { Session } from '../../model/items/proposal.ts';
import type { Level, ProposalKind } from '../../model/kinds.ts';
import { chineseNumeral } from '../words/numeral.ts';

type Place = { city: string; level: Level };

/** What comes before 人大 and 政协 at each level where the place's own word is not known. */
export const placeAtLevel: Readonly<Record<Level, string>> = {
  national: '全国',
  provincial: '省',
  municipal: '市',
  county: '县',
};

/**
 * How an office names its own place in a letter: the last character of 临江市, 云澜县, 青石区 or 北原州;
 * 自治州 and 自治县 too are called 州 and 县.
 */
export function ownPlace({ city, level }: Place): string {
  const last = city.trim().slice(-1);
  return '省市县区州盟旗'.includes(last) && last !== '' ? last : placeAtLevel[level];
}

/** 届次 as this office writes it: 市十五届人大四次会议, 县政协七届一次会议; other levels by their usual word. */
export function sessionInWords(kind: ProposalKind, session: Session, office: Place): string {
  const place = session.level === office.level ? ownPlace(office) : placeAtLevel[session.level];
  return sessionWords(kind, session, place);
}

/** As far as it is known and as a list has room for it: 九届五次, 九届. */
export function shortSession({ term, meeting }: { term: number; meeting: number | null }): string {
  return `${chineseNumeral(term)}届${meeting === null ? '' : `${chineseNumeral(meeting)}次`}`;
}

const bodies: Record<Level, string> = { national: '全国', provincial: '省', municipal: '市', county: '区' };

/**
 * 届次 in the words of a letter: municipal 15/4 → 市十五届人大四次会议, 市政协七届一次会议, 十四届全国人大三次会议.
 * `place` puts another word before it where the office writes one (县, 自治区).
 */
export function sessionWords(kind: ProposalKind, session: Session, place: string = bodies[session.level]): string {
  const term = `${chineseNumeral(session.term)}届`;
  const meeting = `${chineseNumeral(session.meeting)}次会议`;
  const national = session.level === 'national';
  const words: Record<ProposalKind, string> = {
    'npc-suggestion': national ? `${term}全国人大${meeting}` : `${place}${term}人大${meeting}`,
    'cppcc-proposal': national ? `全国政协${term}${meeting}` : `${place}政协${term}${meeting}`,
  };
  return words[kind];
}
