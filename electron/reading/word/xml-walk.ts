import { Parser } from 'htmlparser2';

export type Attributes = Record<string, string>;
type XmlVisitor = {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
};

/** Walks XML without building a tree, so a part of fifty megabytes costs no more than its own text. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open(name, attributes),
      onclosetag: (name) => visitor.close(name),
      ontext: (text) => visitor.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const step = 1 << 20;
  for (let at = 0; at < xml.length; at += step) parser.write(xml.slice(at, at + step));
  parser.end();
}
