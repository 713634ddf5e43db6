import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsOptional,
  isUUID,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import type { NameDecisions } from './names.service.js';
import type { NameDecision } from './placing.service.js';

/** A file has fewer employers than this. */
const mostNames = 5_000;

@ValidatorConstraint({ name: 'areNameDecisions' })
class AreNameDecisions implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const decisions = Object.values(value);
    return decisions.length <= mostNames && decisions.every(isDecision);
  }
}

function isDecision(value: unknown): value is NameDecision {
  if (value === 'create' || value === 'pool') return true;
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  return 'sameAs' in value && isUUID(value.sameAs);
}

function DecisionsByName(example: object): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: 'object',
      additionalProperties: true,
      description: 'name as the report shows it: "create", "pool" or {"sameAs": id}',
      example,
    }),
    IsOptional(),
    Validate(AreNameDecisions),
  );
}

/** What the names of a file mean. */
export class NameDecisionsBody implements NameDecisions {
  @DecisionsByName({ 'Harbour Outreach (synthetic)': 'create' })
  employer?: Record<string, NameDecision>;

  @DecisionsByName({ 'Dock Street (synthetic)': 'pool' })
  site?: Record<string, NameDecision>;

  @DecisionsByName({ 'kit-maker': { sameAs: '0b8cfa5c-5df7-4d4c-9f0e-0f2a3f3a5b11' } })
  jobClass?: Record<string, NameDecision>;
}
