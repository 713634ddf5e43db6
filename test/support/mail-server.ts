import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as the server took it. */
export interface TakenLetter {
  /** the Message-ID before its @ */
  id: string;
  recipients: string[];
  raw: string;
  at: number;
}

/**
 * A mail server on this machine that remembers what it took. It can refuse a recipient with the next of `replies`, take
 * its time, say nothing at all, or hang up on a letter that it has taken.
 */
export class MailServer {
  readonly taken: TakenLetter[] = [];
  /** what each address is answered next, one reply a try; then it is taken */
  readonly replies = new Map<string, number[]>();
  /** how often each address was named, whatever was answered */
  readonly named: string[] = [];
  msOfLetter = 0;
  /** so many letters are taken without an answer */
  hangUps = 0;
  /** every connection is made, and nothing is ever said */
  isMute = false;
  /** every connection is greeted, a line at a time, and the greeting never ends */
  isDawdling = false;
  /** before an answer is given to the name of a recipient */
  onNamed: (address: string) => void | Promise<void> = () => undefined;
  onTaken: (letter: TakenLetter) => void | Promise<void> = () => undefined;

  private readonly sockets = new Set<Socket>();
  private readonly server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      this.named.push(address);
      const reply = this.replies.get(address)?.shift();
      const answer = reply === undefined ? null : Object.assign(new Error('no'), { responseCode: reply });
      void Promise.resolve(this.onNamed(address)).then(() => done(answer));
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (part: Buffer) => (raw += part.toString()));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const id = /^Message-ID: <([^@]+)@/im.exec(raw)?.[1] ?? '';
        const letter = { id, recipients, raw, at: Date.now() };
        this.taken.push(letter);
        void Promise.resolve(this.onTaken(letter)).then(() =>
          setTimeout(() => this.answer(done), this.msOfLetter),
        );
      });
    },
  });
  private front: Server | null = null;

  /** The address for `SMTP_URL`. */
  async listen(port = 0): Promise<string> {
    // a client that was killed is nothing to stumble over
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const inner = (this.server.server.address() as AddressInfo).port;
    this.front = createServer((socket) => this.serve(socket, inner));
    await new Promise<void>((resolve) => this.front?.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.front.address() as AddressInfo).port}`;
  }

  to(address: string): TakenLetter[] {
    return this.taken.filter(({ recipients }) => recipients.includes(address));
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.front?.close();
    this.server.close(() => undefined);
  }

  private answer(done: () => void): void {
    if (this.hangUps === 0) return done();
    this.hangUps -= 1;
    for (const socket of this.sockets) socket.destroy();
  }

  private serve(socket: Socket, inner: number): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    if (this.isMute) return;
    if (this.isDawdling) {
      const greeting = setInterval(() => socket.write('220-wait\r\n'), 100);
      socket.on('close', () => clearInterval(greeting));
      return;
    }
    const behind = connect(inner, '127.0.0.1');
    behind.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.on('close', () => behind.destroy());
    socket.pipe(behind).pipe(socket);
  }
}
