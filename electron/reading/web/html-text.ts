import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isFactLine } from '../../../shared/domain/reading/page/fact-line.ts';
import { rowLines } from '../sheets/row-lines.ts';

/** Pages of letters have some hundreds of elements; beyond this, tidying costs more than it brings. */
const manageable = 20_000;

const unseen = 'script,style,noscript,template,iframe,object,svg,select,button,input,textarea,nav,footer,[hidden]';
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY THEAD TFOOT UL'.split(
    ' ',
  ),
);
type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/** What government sites put in the head of a page (国办 网站规范): title, day of publication, source. */
const metaLabels: Record<string, string> = { pubdate: '发布日期', contentsource: '来源' };

type PageNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
};
type PageElement = PageNode & {
  getAttribute: (name: string) => string | null;
  querySelectorAll: (selector: string) => Iterable<PageElement> & { length: number };
  remove: () => void;
};
type PageDocument = PageElement & {
  querySelector: (selector: string) => PageElement | null;
  documentElement: PageElement | null;
  body: PageNode;
};

/**
 * The text of a web page as lines: its meta data, then what stands on it. Menus and lists of links are left out;
 * where article extraction finds the text, other lines stay only when they carry a title, a label or a date.
 */
export function htmlText(html: string): string {
  const document = parsed(html);
  const head = metaLines(document.querySelectorAll('meta'));
  const title = (document.querySelector('title')?.textContent ?? '').trim();
  for (const element of document.querySelectorAll(unseen)) element.remove();
  for (const element of document.querySelectorAll('[style]')) {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) element.remove();
  }
  const tidy = document.querySelectorAll('*').length <= manageable;
  if (tidy) {
    for (const element of document.querySelectorAll('ul,ol,dl,div,td,p')) {
      if (isLinkList(element)) element.remove();
    }
  }
  const headings = new Set([...document.querySelectorAll('h1')].flatMap((heading) => linesOf(heading)));
  const page = linesOf(document.body);
  const article = tidy ? articleLines(document) : null;
  const kept = article ? withArticle(page, article, headings) : page;
  if (title !== '' && isFactLine(title) && !kept.some((line) => title.startsWith(line))) head.unshift(title);
  return [...head, ...kept].join('\n');
}

/** A piece of a page, or one whose beginning a comment swallowed, gets a frame. */
function parsed(html: string): PageDocument {
  const frame = () => parseHTML(`<html><body>${html}</body></html>`).document as unknown as PageDocument;
  if (!/<html|<body/i.test(html)) return frame();
  const document = parseHTML(withHead(html)).document as unknown as PageDocument;
  return document.documentElement === null ? frame() : document;
}

/** A page may leave out its head's or body's tags; linkedom then takes what stands there for no part of the body. */
function withHead(html: string): string {
  if (/<head[\s>]/i.test(html)) return html;
  const at = html.search(/<body/i);
  const before = (at < 0 ? html : html.slice(0, at)).replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '');
  if (at < 0) return `<html><body>${before}</body></html>`;
  // A comment or script that names the body before it comes is left to the parser.
  return /<!--|<script/i.test(before) ? html : `<html><head>${before}</head>${html.slice(at)}`;
}

function metaLines(metas: Iterable<PageElement>): string[] {
  const lines: string[] = [];
  for (const meta of metas) {
    const label = metaLabels[(meta.getAttribute('name') ?? '').toLowerCase()];
    const content = (meta.getAttribute('content') ?? '').trim();
    if (label && content !== '') lines.push(`${label}：${content}`);
  }
  return lines;
}

/** Three links or more that make up most of the words: a menu, a breadcrumb, neighbouring titles. */
function isLinkList(element: PageElement): boolean {
  const links = element.querySelectorAll('a');
  if (links.length < 3) return false;
  const all = (element.textContent ?? '').replace(/\s/g, '').length;
  let linked = 0;
  for (const link of links) linked += (link.textContent ?? '').replace(/\s/g, '').length;
  return all > 0 && linked / all > 0.7;
}

function articleLines(document: PageDocument): string[] | null {
  try {
    const reader = new Readability<PageNode>(document as unknown as ReadableDocument, {
      charThreshold: 200,
      serializer: (node) => node as unknown as PageNode,
    });
    const found = reader.parse();
    return found?.content ? linesOf(found.content) : null;
  } catch {
    return null; // Extraction only tidies; a page it cannot read is read whole.
  }
}

function withArticle(page: string[], article: string[], headings: ReadonlySet<string>): string[] {
  const inArticle = new Set(article);
  const last = page.findLastIndex((line) => inArticle.has(line));
  if (!article.some((line) => line.length > 40)) return page;
  return page.filter((line, at) => inArticle.has(line) || headings.has(line) || (isFactLine(line) && at <= last + 20));
}

function linesOf(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const clean = line.replace(/[ \t\r\n]+/g, ' ').trim();
    if (clean !== '') lines.push(clean);
    line = '';
  };
  const walk = (node: PageNode) => {
    if (node.nodeType === 3) {
      // A line break in the source between two Chinese characters is no space.
      line += (node.textContent ?? '').replace(
        /([\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g,
        '$1',
      );
      return;
    }
    if (node.nodeType !== 1) return;
    if (node.nodeName === 'BR') return end();
    if (node.nodeName === 'TR') {
      end();
      const cells = [...node.childNodes].filter((cell) => cell.nodeName === 'TD' || cell.nodeName === 'TH');
      lines.push(...rowLines(cells.map((cell) => linesOf(cell))));
      return;
    }
    const block = blocks.has(node.nodeName);
    if (block) end();
    for (const child of node.childNodes) walk(child);
    if (block) end();
  };
  walk(root);
  end();
  return lines;
}
