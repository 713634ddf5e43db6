/** A text that arrives in pieces, of which only the part still needed is held. */
export class TextWindow {
  text = '';
  /** Whether `text` reaches the end of the file. */
  ended = false;
  private lf = -1;
  private cr = -1;
  private quote = -1;

  constructor(private readonly pieces: Iterator<string, void>) {
    this.more(0);
  }

  /**
   * Forgets what stands before `keepFrom`, which becomes position 0, and takes in at least as much as it keeps: so a
   * very long record costs time in proportion to its length.
   */
  more(keepFrom: number): void {
    this.text = this.text.slice(keepFrom);
    for (const kept = this.text.length; !this.ended && this.text.length <= 2 * kept;) {
      const piece = this.pieces.next();
      if (piece.done) this.ended = true;
      else this.text += piece.value;
    }
    this.lf = this.cr = this.quote = -1;
  }

  /** Where the line that holds `at` ends (CR, LF or CRLF), or the end of the text; null when more must be read first. */
  lineEnd(at: number): number | null {
    if (this.lf < at) this.lf = this.indexOf('\n', at);
    if (this.cr < at) this.cr = this.indexOf('\r', at);
    const end = Math.min(this.lf, this.cr);
    // A CR that is the last we have may be half of a CRLF.
    if (!this.ended && end + 1 >= this.text.length) return null;
    return Math.min(end, this.text.length);
  }

  /** Where the line after the one that ends at `end` begins. */
  afterLineEnd(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  hasQuote(from: number, to: number): boolean {
    if (this.quote < from) this.quote = this.indexOf('"', from);
    return this.quote < to;
  }

  private indexOf(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found === -1 ? Infinity : found;
  }
}
