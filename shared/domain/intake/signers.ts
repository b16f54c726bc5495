import type { IntakeCollective, IntakePerson } from '../../model/reading/intake.ts';
import { type FieldFound, sureOf } from './found.ts';
import type { ItemWords } from './item-words.ts';
import { ownValues } from './item-words.ts';
import {
  isCollective,
  isParty,
  isPersonName,
  peopleBehind,
  peopleIn,
  peopleNamed,
  peopleSaid,
  phoneShapes,
  tidyPhone,
} from './people.ts';
import { hasSurname } from './surnames.ts';
import { tight } from './text/lines.ts';
import type { Pair } from './text/pairs.ts';

type Contact = { name: string; phone: string | null };

/** Who proposed: persons with workplace and telephone, or a collective with the person to talk to. */
export function proposersFound(words: ItemWords): {
  proposers: FieldFound<IntakePerson[]>;
  collective: FieldFound<IntakeCollective>;
} {
  const people: IntakePerson[] = [];
  const passages: string[] = [];
  let [doubt, collective, total]: [string | null, string | null, number | null] = [null, null, null];
  let contact: Contact | null = null;
  let fresh: IntakePerson[] = [];
  let onContact = false;
  /** Whose workplace or telephone is told: the first of all as long as his is not, else the first of the last names. */
  const meant = (fact: 'organization' | 'phone') => (people[0]?.[fact] === null ? people[0] : (fresh[0] ?? people[0]));
  const give = (fact: 'organization' | 'phone', values: readonly string[]) => {
    if (fresh.length > 1 && values.length === fresh.length) {
      for (const [at, person] of fresh.entries()) person[fact] ??= values[at] ?? null;
      return;
    }
    const person = meant(fact);
    if (person) person[fact] ??= values[0] ?? null;
  };
  for (const { field, label, line, value, passage } of words.pairs) {
    if (value === '') continue;
    // 联名：2 tells how many, not who.
    const others = field === 'others' ? /^(\d{1,3})\s*[人名位]?$/.exec(value.trim())?.[1] : undefined;
    if (others !== undefined) {
      if (Number(others) > 0) doubt ??= `联名${others}人，没有写姓名`;
      continue;
    }
    if (field === 'proposers' || field === 'others' || field === 'collective') {
      passages.push(passage);
      const bare = tight(value)
        .replace(/[（(].*$/, '')
        .trim();
      if (isCollective(bare) || (field === 'collective' && !isPersonName(bare))) {
        const [first = ''] = tight(value).split(/[（(，,；;\s]/);
        collective ??= first;
        contact ??= contactIn(tight(value).slice(first.length));
        continue;
      }
      const signed = peopleIn(value);
      collective ??= signed.collective;
      fresh = signed.people.filter(({ name }) => !people.some((each) => each.name === name));
      people.push(...fresh);
      onContact = false;
      doubt ??= signed.doubt;
      total = signed.total ?? (Number(/共?\s*(\d{1,3})\s*[人名位]/.exec(label)?.[1] ?? Number.NaN) || total);
    } else if (field === 'count') total = Number(/\d+/.exec(value)?.[0] ?? Number.NaN) || null;
    else if (field === 'organization') {
      // 「区实验幼儿园（海兰珠）」: whose it is stands in the bracket.
      const whose = [...value.matchAll(/([^、，；;（）()]{2,30})[（(]\s*([^（）()]{2,12}?)\s*[）)]/g)]
        .map(([, place = '', name = '']) => ({
          place: tight(place),
          person: people.find((each) => each.name === tight(name).replace(/\s/g, '')),
        }))
        .filter(({ person }) => person !== undefined);
      if (whose.length > 0) {
        for (const { place, person } of whose) if (person) person.organization ??= place;
        continue;
      }
      const parts = value.split(/[、；;]/).map((part) => tight(part));
      give('organization', parts.length === fresh.length ? parts : [tight(value).replace(/[；;，,。]$/, '')]);
    } else if (field === 'contact') {
      const found = contactIn(value);
      // Below a letter 联系人 with an office telephone is the office's.
      const near = words.pairs.some(
        (each) => /^(?:proposers|others|collective|delegation)$/.test(each.field) && each.line === line,
      );
      const letter = !near && /^联系人$/.test(tight(label));
      if (letter && !/^1/.test(found?.phone ?? '1')) continue;
      contact = found ?? contact;
      onContact = true;
    } else if (field === 'contactPhone' && contact) contact.phone ??= phoneOf(value);
    else if (field === 'phone') {
      const phones = phonesIn(value);
      if (phones.length === 0 && /\d{3}/.test(value)) doubt ??= `电话「${value.slice(0, 20)}」没有认出`;
      else if (contact && contact.phone === null && (onContact || people.length === 0))
        contact.phone = phones[0] ?? null;
      else if (people.length > 0) give('phone', phones);
      else if (collective) contact = { name: '', phone: phones[0] ?? null };
    }
  }
  let passage = passages.join(' ｜ ');
  if (people.length === 0 && collective === null) {
    const said = collectiveSaid(words.own) ?? null;
    // 「石头城、柳如烟等12名代表联名提出…答复领衔代表石头城」: who names most of them tells it.
    const [signed = null] = said
      ? []
      : [peopleNamed(words.own), peopleSaid(words.own.slice(0, 3000)), peopleBehind(words.own.slice(0, 3000))]
          .filter((each) => each !== null)
          .sort((one, two) => two.people.length - one.people.length || Number(two.total) - Number(one.total));
    if (said) [collective, passage] = [said, said];
    if (signed) {
      people.push(...signed.people);
      collective = signed.collective;
      [total, passage] = [signed.total, signed.passage];
      doubt ??= signed.doubt;
      for (const pair of words.pairs) if (people.length > 0) giveBeside(pair, people, words.own);
      const told = words.pairs.find(
        ({ field, label }) => field === 'phone' && /代表|委员|提案人|提出人|提案者|领衔|建议人/.test(label),
      );
      if (told && people[0]) people[0].phone ??= phonesIn(told.value)[0] ?? phoneOf(told.value);
      for (const person of people) person.phone ??= besideName(person.name, words.own);
      const only = people.at(0);
      if (only && people.length < 2)
        only.phone ??=
          /(?<!联系人[^。；\n]{0,20})电话[：:]?\s*(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})/.exec(words.own)?.[1] ?? null;
    }
  }
  if (people.length === 0 && collective === null) {
    const [group] = ownValues(words, 'delegation').filter(
      ({ value }) =>
        isCollective(tight(value)) &&
        (/(?:代表团|界别?|小组|联组|委员会|委会|[省市县区州]委|总支|支部|支社)$/.test(tight(value)) ||
          isParty(tight(value))),
    );
    if (group) [collective, passage] = [tight(group.value), group.passage];
  }
  contact ??= collective ? contactSaid(words.own) : null;
  if (total !== null && people.length > 0 && doubt === null && total !== people.length) {
    const others =
      Number(total) + 1 === people.length && words.pairs.some(({ label }) => /(?:联名|附议)人?数/.test(label));
    if (!others) doubt = `写${total}人，读出${people.length}个名字`;
  } else if (total !== null && total === people.length && /^写\d+人/.test(doubt ?? '')) doubt = null;
  const proposers: FieldFound<IntakePerson[]> =
    people.length > 0 || doubt !== null ? { value: people.length > 0 ? people : null, doubt, passage } : null;
  return {
    proposers: collective !== null && people.length === 0 ? null : proposers,
    collective:
      collective === null
        ? null
        : sureOf({ name: collective, contactPerson: contact?.name || null, phone: contact?.phone ?? null }, passage),
  };
}

/** 「（韶华代表，18800005555）」 */
function besideName(name: string, own: string): string | null {
  const at = own.indexOf(name);
  const behind = at < 0 ? '' : own.slice(at + name.length, at + name.length + 40);
  const found =
    /^(?:代表|委员|同志)?[，、（(：:\s]{0,3}(?:联系)?(?:电话|手机)?[：:\s]{0,2}(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/.exec(
      behind,
    )?.[1];
  return found ? tidyPhone(found) : null;
}

/** 「附：领衔代表庹建华，工作单位：…，电话：…」: a label in the line of a name tells of that person. */
function giveBeside({ field, value }: Pair, people: IntakePerson[], own: string) {
  if ((field !== 'organization' && field !== 'phone') || value === '') return;
  const line = own.split('\n').find((each) => tight(each).includes(tight(value)));
  if (line === undefined) return;
  const at = line.indexOf(value);
  const ahead = people
    .map((person) => ({ person, place: line.slice(0, at < 0 ? line.length : at).lastIndexOf(person.name) }))
    .filter(({ place }) => place >= 0)
    .sort((one, two) => two.place - one.place)[0]?.person;
  if (!ahead) return;
  if (field === 'organization') ahead.organization ??= tight(value).replace(/[；;，,。]$/, '');
  else ahead.phone ??= phonesIn(value)[0] ?? phoneOf(value);
}

const phone = new RegExp(`(?<!\\d)(${phoneShapes})(?![\\d*])`);
const phoneOf = (words: string): string | null => {
  const found = phone.exec(words.replace(/(?<=\d)\s(?=\d)/g, ''))?.[1];
  return found ? tidyPhone(found) : null;
};

const phonesIn = (words: string): string[] =>
  words
    .replace(/(?<=\d) (?=\d)/g, '')
    .split(/[、；;，,/\s]+/)
    .map(phoneOf)
    .filter((each) => each !== null);

function contactIn(words: string): Contact | null {
  const text = words.replace(/^[：:（(\s]+/, '').replace(/联[系络](?:人|员)?[：:]?\s*/, '');
  const behindOffice =
    /^[\u4e00-\u9fff]{2,16}(?:处|科|部|室|会|办|委|局|支部|机关)([\u4e00-\u9fff]{2,3})(?=[\s，,（(]*\d)/.exec(
      text,
    )?.[1];
  if (behindOffice && hasSurname(behindOffice)) return { name: behindOffice, phone: phoneOf(text) };
  const name = /^([\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])(?=[\s，,、；;（(\d)）。]|电话|手机|$)/
    .exec(text)?.[1]
    ?.replace(/\s/g, '');
  return name ? { name, phone: phoneOf(text) } : null;
}

function contactSaid(text: string): Contact | null {
  const after = /(?<!府办|办公室|督查室|工委|提案委)联系人(?:为|是)?[：:]?\s*([^。；;\n]{2,40})/.exec(text)?.[1];
  return after ? contactIn(after) : null;
}

/** What a sentence says before it names who proposed: 兹将, 该案系, 此件是, 本提案为. */
const leadIn =
  /^(?:(?:现将|兹将|今将|特将|谨将|已将|现把|兹有|另有|还有|收到|现有|经|关于|将|把|由|对|现|请|转|兹|系|是|为|以|据|与|和|及|并|来自)|(?:该|此|本|这|上述)(?:案|件|提案|建议|集体提案)?(?:件)?(?:系|是|为|由)?)+/;

function collectiveSaid(text: string): string | null {
  const flow = text.slice(0, 3000);
  const labelled =
    /(?:提案单位|提出单位|集体提案单位|提案者|提案人|提案党派)(?:为|是|系)?[：:]?\s*([\u4e00-\u9fff]{2,24})/.exec(
      flow,
    )?.[1];
  if (labelled && isCollective(labelled)) return labelled;
  for (const match of flow.matchAll(
    /(?:^|[，。；：、\s（(由将])([\u4e00-\u9fff]{1,20}?(?:[市县区省州]委(?:员?会)?|工商联|总支|支部|支社|基层委(?:员会)?|(?:专门|工作|联络|妇女|青年)?委员会|界别?(?:委员)?|代表团|专委会|妇联|团[市县区]委|侨联|科协|联合会|小组))(?:的|集体)?(?:提出|提交|提的|提(?=[）)，。；\s])|集体提案|的?《|的(?:集体)?提案|（集体)/g,
  )) {
    const name = (match[1] ?? '').replace(leadIn, '').replace(/委员$/, '');
    if (isCollective(name) && !/^(?:本|我|你|有关|各)/.test(name) && !/提案委|督查/.test(name)) return name;
  }
  const party =
    /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[\u4e00-\u9fff]{0,8}?(?:[省市县区州]委员会|[省市县区州]委会|[省市县区州]委|总支|支部|界别)(?![\u4e00-\u9fff]{0,4}(?:主办|会办|协办))/.exec(
      flow,
    )?.[0];
  return party ?? null;
}
