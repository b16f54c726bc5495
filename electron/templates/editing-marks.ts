import { walkXml } from '../reading/word/xml-walk.ts';
import { storyFields } from './story-fields.ts';

/** The parts of a Word file that hold words, and what a clerk calls them. */
const stories: readonly [RegExp, string][] = [
  [/^word\/document\.xml$/u, '正文'],
  [/^word\/header\d*\.xml$/u, '页眉'],
  [/^word\/footer\d*\.xml$/u, '页脚'],
  [/^word\/(?:footnotes|endnotes)\.xml$/u, '脚注'],
];

/** What a clerk calls a part that holds words; null of any other part. word/header1.xml → 页眉. */
export function storyName(part: string): string | null {
  return stories.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

export const revisionTags: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:numberingChange'],
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange'],
  ...['w:trPrChange', 'w:tcPrChange'],
]);

/**
 * What whoever edited a template left in it and no letter may carry: tracked changes with their authors, comments, fields
 * that change of themselves, hidden words, controls filled from elsewhere. One sentence each: 正文有修订痕迹3处（张三）.
 */
export function editingMarks(parts: ReadonlyMap<string, string>): string[] {
  const found = [...parts].flatMap(([part, xml]) => {
    const name = storyName(part);
    return name === null ? [] : marksOf(name, xml);
  });
  return [...new Set(found)];
}

function marksOf(story: string, xml: string): string[] {
  const authors = new Set<string>();
  const count = { revisions: 0, comments: 0, hidden: 0, bound: 0 };
  walkXml(xml, {
    open: (name, attributes) => {
      if (revisionTags.has(name)) {
        count.revisions += 1;
        if (attributes['w:author']) authors.add(attributes['w:author']);
      } else if (name === 'w:commentReference') count.comments += 1;
      else if (isHidden(name, attributes)) count.hidden += 1;
      else if (name === 'w:dataBinding') count.bound += 1;
    },
    close: () => undefined,
  });
  const codes = storyFields(xml)
    .filter((field) => !field.standing)
    .map(({ code }) => code.split(/\s+/u).slice(0, 2).join(' '));
  const by = [...authors].slice(0, 3).join('、');
  return [
    ...(count.revisions > 0 ? [`${story}有修订痕迹${count.revisions}处${by === '' ? '' : `（${by}）`}`] : []),
    ...(count.comments > 0 ? [`${story}有批注${count.comments}条`] : []),
    ...(codes.length > 0 ? [`${story}有域${codes.length}个：${[...new Set(codes)].slice(0, 5).join('、')}`] : []),
    ...(count.hidden > 0 ? [`${story}有隐藏的文字${count.hidden}处`] : []),
    ...(count.bound > 0 ? [`${story}有绑定数据的内容控件${count.bound}个`] : []),
  ];
}

/** Whether a tag hides its run: 「w:vanish」 that is not switched off. */
export function isHidden(name: string, attributes: Record<string, string>): boolean {
  return name === 'w:vanish' && !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}
