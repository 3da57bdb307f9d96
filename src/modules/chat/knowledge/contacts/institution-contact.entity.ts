import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A telephone number, address or link of an institution's own, which its answers may name. */
@Entity('institution_contact')
export class InstitutionContactEntity {
  @ForeignKey('institution', { name: 'institution_contact_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'institution_contact_pkey' })
  institutionId!: number;

  @PrimaryColumn('varchar', { length: 200, primaryKeyConstraintName: 'institution_contact_pkey' })
  contact!: string;
}
