/** One tag of an OFX file and the text behind it, up to the next tag. */
export interface OfxTag {
  name: string;
  closes: boolean;
  text: string;
  /** the line it stands on, from 1 */
  line: number;
}

/** Bounded, so that a file of one endless tag costs no more than its length. */
const tag = /<(\/?)([A-Za-z][\w.]{0,40})(?:\s[^<>]{0,400})?\/?>|<!\[CDATA\[|<!--/g;

/** Finds ends and lines in one pass: what was once not found is not looked for again. */
class Places {
  private line = 1;
  private lineEnd = -1;
  private readonly absent = new Set<string>();

  constructor(private readonly text: string) {
    this.lineEnd = this.find('\n', 0) ?? Infinity;
  }

  find(mark: string, from: number): number | null {
    if (this.absent.has(mark)) return null;
    const at = this.text.indexOf(mark, from);
    if (at >= 0) return at;
    this.absent.add(mark);
    return null;
  }

  lineAt(at: number): number {
    while (this.lineEnd < at) {
      this.line += 1;
      this.lineEnd = this.find('\n', this.lineEnd + 1) ?? Infinity;
    }
    return this.line;
  }
}

/**
 * The tags of an OFX file: version 1 is SGML without closing tags, version 2 is XML; this reads both, and files that
 * are neither quite. Declarations, `<!ENTITY` among them, are passed over; nothing is ever fetched or expanded. A
 * comment or a CDATA section without an end takes nothing with it.
 */
export function* ofxTags(text: string): Generator<OfxTag, void> {
  const places = new Places(text);
  const scan = new RegExp(tag);
  let last: OfxTag | null = null;
  let from = 0;
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    if (last) last.text += plainText(text.slice(from, match.index));
    from = scan.lastIndex;
    if (match[2] !== undefined) {
      if (last) yield last;
      const line = places.lineAt(match.index);
      last = { name: match[2].toUpperCase(), closes: match[1] === '/', text: '', line };
      continue;
    }
    const closing = match[0] === '<!--' ? '-->' : ']]>';
    const end = places.find(closing, from);
    if (end === null) continue;
    if (last && closing === ']]>') last.text += text.slice(from, end);
    from = scan.lastIndex = end + closing.length;
  }
  if (!last) return;
  last.text += plainText(text.slice(from));
  yield last;
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/** Only the five of XML, a space, and numbers of characters; any other stays as it is written. */
function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isText ? String.fromCodePoint(code) : ' ';
  });
}
