import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An institution's own telephone number, address or link, which its answers may name. */
@Entity('institution_contact')
export class InstitutionContactEntity {
  @ForeignKey('institution', { name: 'institution_contact_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'institution_contact_pkey' })
  institutionId!: number;

  @PrimaryColumn('varchar', { length: 200, primaryKeyConstraintName: 'institution_contact_pkey' })
  contact!: string;
}
