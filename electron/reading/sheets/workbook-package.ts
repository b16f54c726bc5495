import { strToU8 } from 'fflate';
import { storedZip } from '../parts/stored-zip.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { outsideWords } from '../word/outside.ts';
import { walkXml } from '../word/xml-walk.ts';
import { hasTellingFormats, withoutOwnMonths } from './date-format.ts';

/** Nothing of a workbook but its sheets and what they refer to: no macros, links, pictures, forms, connections. */
const needless =
  /(?:^|\/)(?:externalLinks|drawings|media|embeddings|charts|chartsheets|comments\d*|threadedComments|persons|printerSettings|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|activeX|ctrlProps|customXml|docProps|tables|queryTables|connections|richData|webextensions|customUI)(?:\/|\.xml)|worksheets\/_rels\/|\/calcChain\.xml/i;

const struck = /<(?:\w+:)?strike\b(?![^>]*\sval="(?:0|false)")/;

type CleanWorkbook = {
  clean: Uint8Array;
  /** Whether what cells look like tells something that their values do not: only then are styles read. */
  looks: boolean;
  /** Sheets without cells that were left out. */
  drawn: string[];
  /** Notes of the comments at cells, with their words. */
  comments: string[];
};

/**
 * The package made anew from the parts that the guard has inflated and counted, so that the reader sees exactly what
 * was checked and cannot understand the zip in another way.
 */
export async function cleanWorkbook(parts: ZipParts): Promise<CleanWorkbook> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  let looks = false;
  let drawn: string[] = [];
  for (const name of parts.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || needless.test(name)) continue;
    const text = await parts.read(name);
    // What is written here is UTF-8, whatever the declaration said.
    if (text === null) continue;
    let body = text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');
    if (/\/styles\.xml$/i.test(name)) {
      looks ||= hasTellingFormats(body) || struck.test(body);
      body = withoutOwnMonths(body);
    } else if (/(?:^|\/)workbook\d*\.xml$/i.test(name)) {
      ({ body, drawn } = worksheetsOnly(body, (await parts.read(relationsOf(name))) ?? ''));
    }
    if (/\.rels$/i.test(name) || folded(name) === contentTypes)
      body = body.replace(partNames, (named) => named.toLowerCase());
    files[folded(name)] = strToU8(body);
  }
  return { clean: storedZip(files), looks, drawn, comments: await commentNotes(parts) };
}

const contentTypes = '[Content_Types].xml';
/** Where a package names its parts. */
const partNames = /(?<=\s(?:Target|PartName)=")[^"]*(?=")/g;

/** The case of parts' names does not count (ECMA-376 part 2, 6.2.2.3), but the library goes by it: all are small. */
function folded(name: string): string {
  return name.toLowerCase() === contentTypes.toLowerCase() ? contentTypes : name.toLowerCase();
}

function relationsOf(name: string): string {
  return name.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** The workbook without the sheets that hold a chart, a dialog or macros only, and their names: they have no cells. */
function worksheetsOnly(workbook: string, relations: string): { body: string; drawn: string[] } {
  const others = new Set<string>();
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (/\sType="[^"]*\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/i.test(relation))
      others.add(/\sId="([^"]*)"/.exec(relation)?.[1] ?? '');
  }
  const drawn: string[] = [];
  if (others.size === 0) return { body: workbook, drawn };
  const body = workbook.replace(/<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet>)/g, (sheet) => {
    if (!others.has(/\s\w+:id="([^"]*)"/.exec(sheet)?.[1] ?? '')) return sheet;
    drawn.push(/\sname="([^"]*)"/.exec(sheet)?.[1] ?? '');
    return '';
  });
  return { body, drawn };
}

async function commentNotes(parts: ZipParts): Promise<string[]> {
  const left = outsideWords();
  // Excel keeps a comment that is answered twice: as a thread, and as an old comment that says so.
  const threads = parts.names.filter((name) => /\/threadedComments\//i.test(name));
  for (const name of threads.length > 0 ? threads : parts.names.filter((name) => /\/comments\d*\.xml$/i.test(name))) {
    let words: string | null = null;
    walkXml((await parts.read(name)) ?? '', {
      open: (element) => {
        if (/(?:^|:)(?:comment|threadedComment)$/.test(element)) words = '';
      },
      text: (text) => {
        if (words !== null) words += text;
      },
      close: (element) => {
        if (words === null || !/(?:^|:)(?:comment|threadedComment)$/.test(element)) return;
        left.break();
        left.words('comment', words);
        words = null;
      },
    });
  }
  return left.notes();
}
