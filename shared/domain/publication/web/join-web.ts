import { publicationForms } from '../../../model/life/life.ts';
import { closedArticles, type WebContent, type WebDecision, webChoices } from '../../../model/web-text.ts';

/** What two people made of one letter's text for the web, and what of theirs cannot stand beside ours, in words. */
type JoinedWeb = { content: WebContent; apart: string[] };

/**
 * Joins what was decided on a letter in two places: a place that only one decided is as that one said; of one that both
 * decided, each otherwise, ours stays and theirs is told. `base` is what both began with; null where nobody kept it.
 */
export function joinWebContent(base: WebContent | null, ours: WebContent, theirs: WebContent): JoinedWeb {
  const content: WebContent = { ...ours };
  const apart: string[] = [];
  for (const name of ['form', 'summary', 'article', 'reason'] as const) {
    if (ours[name] === theirs[name] || base?.[name] === theirs[name]) continue;
    if (base && base[name] === ours[name]) Object.assign(content, { [name]: theirs[name] });
    else apart.push(`${fieldNames[name]}${fieldWords(name, theirs)}`);
  }
  const was = base?.decisions ?? [];
  const kept = ours.decisions.filter((one) => has(theirs.decisions, one) || !has(was, one));
  const come = theirs.decisions.filter((one) => !has(ours.decisions, one) && !has(was, one));
  const fits = (one: WebDecision) => !kept.some((own) => own.from < one.to && one.from < own.to);
  content.decisions = [...kept, ...come.filter(fits)].sort((a, b) => a.from - b.from);
  for (const one of come) if (!fits(one)) apart.push(`「${one.words}」${decisionWords(one)}`);
  return { content, apart };
}

const fieldNames = { form: '公开方式', summary: '摘要', article: '不公开的依据', reason: '不公开的理由' } as const;

function fieldWords(name: keyof typeof fieldNames, content: WebContent): string {
  if (name === 'form') return `「${publicationForms[content.form]}」`;
  if (name === 'article') return content.article ? `「${closedArticles[content.article]}」` : '空白';
  return content[name] === '' ? '空白' : `「${content[name]}」`;
}

function decisionWords({ how, put, reason }: WebDecision): string {
  if (how === null) return '标出未定';
  const more = how === 'keep' ? reason : put;
  return `${webChoices[how]}${more ? `（${more}）` : ''}`;
}

const has = (list: readonly WebDecision[], one: WebDecision) =>
  list.some((each) => JSON.stringify(Object.entries(each).sort()) === JSON.stringify(Object.entries(one).sort()));
