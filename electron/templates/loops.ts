/**
 * The engine repeats what stands between `{#…}` and `{/…}` letter by letter, so marks on lines of their own leave empty
 * lines behind. Here such marks move into the first and last paragraph between them, which are then repeated whole;
 * a paragraph that is nothing but one list is repeated whole too. In tables the engine repeats rows by itself.
 */
export function wholeParagraphLoops(xml: string): string {
  const paragraphs = [...xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/gu)].map((found) => ({
    xml: found[0],
    from: found.index,
    to: found.index + found[0].length,
    text: textOf(found[0]).trim(),
  }));
  let cells = 0;
  let seen = 0;
  for (const [index, each] of paragraphs.entries()) {
    const before = xml.slice(seen, each.from);
    cells += count(before, /<w:tc[ >]/gu) - count(before, /<\/w:tc>/gu);
    seen = each.from;
    const name = /^\{#([^{}]+)\}/u.exec(each.text)?.[1];
    if (name === undefined || cells > 0) continue;
    if (each.text === `{#${name}}`) {
      const end = paragraphs.findIndex(({ text }, at) => at > index && text === `{/${name}}`);
      const [first, last] = [paragraphs[index + 1], paragraphs[end - 1]];
      // Only where nothing but paragraphs stands between the marks and what they enclose.
      const close = first?.from === each.to && last !== undefined && last.to === paragraphs[end]?.from;
      if (!first || !close || end <= index + 1) continue;
      first.xml = behindProperties(first.xml, openTag(name));
      last.xml = last.xml.replace(/<\/w:p>$/u, `${run(`{/${name}}`)}</w:p>`);
      each.xml = '';
      (paragraphs[end] as typeof each).xml = '';
    } else if (each.text.endsWith(`{/${name}}`) && each.xml.includes(`{#${name}}`)) {
      each.xml = each.xml.replace(`{#${name}}`, () => `{#${name}${option}}`);
    }
  }
  let at = 0;
  let out = '';
  for (const each of paragraphs) {
    out += xml.slice(at, each.from) + each.xml;
    at = each.to;
  }
  return out + xml.slice(at);
}

const option = '[loopOver: "paragraph"]';
const openTag = (name: string) => run(`{#${name}${option}}`);
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function behindProperties(xml: string, what: string): string {
  const properties = /^<w:p(?: [^>]*)?>(?:\s*<w:pPr>[\s\S]*?<\/w:pPr>)?/u.exec(xml)?.[0] ?? '';
  return properties + what + xml.slice(properties.length);
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((found) => found[1] ?? '').join('');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
