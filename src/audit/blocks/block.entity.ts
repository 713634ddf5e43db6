import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Entries of the log, sealed: the root of their Merkle tree, hashed over the block before. INSERT and SELECT only.
 * Holds no person.
 */
@Entity('audit_blocks')
export class AuditBlock {
  /** 1, 2, 3, … without a gap */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_blocks_pk' })
  number!: string;

  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  /** exactly the entries in the block: ids that were drawn and never committed are left out */
  @Column('int8multirange')
  ids!: string;

  @Column('integer')
  entries!: number;

  /** entries in this and every earlier block */
  @Column('bigint')
  total!: string;

  /** the highest id in this or an earlier block */
  @Column('bigint', { name: 'highest_id' })
  highestId!: string;

  /** a `pg_snapshot`: every entry whose transaction had ended by then lies in this block or an earlier one */
  @Column('text')
  snapshot!: string;

  /** the database cluster that counted those transactions; after a restore elsewhere they are counted anew */
  @Column('text')
  cluster!: string;

  /** number of the first block that was sealed in this cluster */
  @Column('bigint')
  arrival!: string;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;

  @Column('bytea')
  root!: Buffer;

  /** the first four bytes of every entry's hash, to say which entry of a block was changed */
  @Column('bytea')
  marks!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
