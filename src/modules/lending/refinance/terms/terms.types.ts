import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ApplicationChangeInput, applicationPayload, NOTE_LENGTH } from '../applications/application-changes.types.js';

@InputType('RefinanceTermsAcceptInput', { description: 'An application whose terms are accepted.' })
export class RefinanceTermsAcceptInput extends ApplicationChangeInput {}

@InputType('RefinanceTermsDeclineInput', { description: 'An application whose terms are declined.' })
export class RefinanceTermsDeclineInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 letters; nobody has to say.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

export const RefinanceTermsAcceptPayload = applicationPayload('RefinanceTermsAccept');
export const RefinanceTermsDeclinePayload = applicationPayload('RefinanceTermsDecline');
