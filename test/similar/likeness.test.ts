import { expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { worthCombining } from '../../shared/domain/similar/combinable.ts';
import {
  type MatterRarity,
  meaningOfMatter,
  nearness,
  nearnessInWords,
  profileOf,
} from '../../shared/domain/similar/nearness.ts';
import { spokenNames } from '../../shared/domain/similar/notions.ts';
import { weightsOf } from '../../shared/domain/words/match.ts';
import { formerCases, pairs, pairsApart } from './pairs.ts';

const profiles = formerCases.map(({ title, text }) => profileOf({ title, asks: '', text }));
const rarity = rarityAmong();

function rarityAmong(): MatterRarity {
  const counts = new Map<string, number>();
  for (const { title, text } of formerCases)
    for (const name of spokenNames(`${title}\n${text}`)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const top = Math.log(formerCases.length + 2);
  const meanings = profiles.map(({ matter }) => meaningOfMatter(matter));
  const pieces = weightsOf(profiles.map(({ all }) => all));
  return {
    piece: (piece) => Math.min(1, pieces(piece)),
    name: (name) => Math.log((formerCases.length + 2) / ((counts.get(name) ?? 0) + 1)) / top,
    middle: meanings[0]?.map((_, n) => meanings.reduce((sum, one) => sum + (one[n] ?? 0), 0) / meanings.length) ?? null,
  };
}

const asked = (body: string) =>
  readAsks(body)
    .map(({ statement, text }) => `${statement}\n${text}`)
    .join('\n');

/** How many are nearer than the right one; one as near counts as nearer. */
function placesOf(set: typeof pairs, by: typeof nearness) {
  return set.map(({ kind, title, body, right }) => {
    const own = profileOf({ title, asks: asked(body), text: body });
    const scores = profiles.map((one) => by(own, one, rarity));
    return { kind, scores, place: scores.filter((score) => score >= (scores[right] ?? 0)).length - 1 };
  });
}

function shares(places: readonly { kind: string; place: number }[], name: string) {
  const percent = (few: readonly unknown[], all: readonly unknown[]) => Math.round((100 * few.length) / all.length);
  const told = (list: typeof places) => ({
    first: percent(
      list.filter(({ place }) => place === 0),
      list,
    ),
    five: percent(
      list.filter(({ place }) => place < 5),
      list,
    ),
  });
  const kinds = Map.groupBy(places, ({ kind }) => kind);
  for (const [kind, list] of [...kinds, ['合计', places] as const]) {
    const { first, five } = told(list);
    console.info(`${name}·${kind}（${list.length}）：首位 ${first}%，前五 ${five}%`);
  }
  return { ...told(places), kinds: new Map([...kinds].map(([kind, list]) => [kind, told(list)])) };
}

const tuned = placesOf(pairs, nearness);
const apart = placesOf(pairsApart, nearness);

test('题目够多：六百件以上往年件，一百二十件以上新件，三分之一不作调整之用', () => {
  expect(formerCases.length).toBeGreaterThanOrEqual(600);
  expect(pairs.length + pairsApart.length).toBeGreaterThanOrEqual(120);
  expect(pairsApart.length * 3).toBeGreaterThanOrEqual(pairs.length + pairsApart.length - 3);
});

test('换了说法的同一件事，首位就是的、前五里有的', () => {
  const { first, five, kinds } = shares(tuned, '调整用');
  expect(first).toBeGreaterThanOrEqual(85);
  expect(five).toBeGreaterThanOrEqual(95);
  for (const [kind, told] of kinds) {
    expect(told.first, kind).toBeGreaterThanOrEqual(70);
    expect(told.five, kind).toBeGreaterThanOrEqual(90);
  }
});

test('没有据以调整过的那三分之一', () => {
  const { first, five, kinds } = shares(apart, '另存的');
  expect(first).toBeGreaterThanOrEqual(78);
  expect(five).toBeGreaterThanOrEqual(90);
  for (const [kind, told] of kinds) expect(told.five, kind).toBeGreaterThanOrEqual(85);
});

test('词义表在没有据以调整过的题上，前五提高五个百分点以上，才留着', () => {
  const rules = shares(placesOf(pairsApart, nearnessInWords), '另存的，不用词义表');
  const { first, five } = shares(apart, '另存的，用词义表');
  expect(first + five - rules.first - rules.five).toBeGreaterThanOrEqual(10);
});

test('换了说法的也提示并案，别的事不乱提示', () => {
  const near = [...tuned, ...apart];
  const all = [...pairs, ...pairsApart];
  // The former case of each pair as another item of the meeting: one is the same matter, the others are not.
  const found = near.filter(({ scores }, n) => (scores[all[n]?.right ?? 0] ?? 0) >= worthCombining).length;
  const wrong = near.reduce(
    (sum, { scores }, n) =>
      sum + all.filter(({ right }) => right !== all[n]?.right && (scores[right] ?? 0) >= worthCombining).length,
    0,
  );
  console.info(
    `并案：提示到 ${Math.round((100 * found) / all.length)}%，误提示每件 ${(wrong / all.length).toFixed(2)} 件`,
  );
  expect(found / all.length).toBeGreaterThanOrEqual(0.7);
  expect(wrong / all.length).toBeLessThanOrEqual(0.5);
});
