import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Asked {
  challenge: string;
  /** `rp.id` at creation, `rpId` at signing */
  rp?: { id?: string };
  rpId?: string;
}

const flags = { present: 1, verified: 4, attested: 64 } as const;

/** An authenticator in a few lines: what a phone does when it is asked for a passkey (Web Authentication, ES256). */
export class SoftPasskey {
  readonly id = randomBytes(16);
  counter = 0;
  /** whether it asks for a finger or a PIN */
  verifies = true;
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });

  constructor(private readonly origin: string) {}

  /** The answer to `navigator.credentials.create`. */
  create({ challenge, rp }: Asked): Record<string, unknown> {
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.cosePublicKey(),
    ]);
    const authData = Buffer.concat([this.authData(rp?.id ?? '', flags.attested), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url');
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject,
    });
  }

  /** The answer to `navigator.credentials.get`. */
  get({ challenge, rpId }: Asked, changed: { origin?: string; type?: string } = {}): Record<string, unknown> {
    this.counter += 1;
    const authData = this.authData(rpId ?? '', 0);
    const clientData = this.clientData(changed.type ?? 'webauthn.get', challenge, changed.origin);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    });
  }

  private answer(response: Record<string, string>): Record<string, unknown> {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authData(rpId: string, further: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flag = flags.present | (this.verifies ? flags.verified : 0) | further;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flag), counter]);
  }

  private cosePublicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const point = (part: string): Uint8Array => new Uint8Array(Buffer.from(part, 'base64url'));
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x)],
      [-3, point(y)],
    ]);
    return Buffer.from(isoCBOR.encode(key as never));
  }
}
