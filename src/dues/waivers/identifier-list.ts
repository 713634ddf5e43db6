import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';

const mostAtOnce = 500;

/** Some people by their ids, each once. */
export function IdentifierList({ description }: { description: string }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, format: 'uuid', isArray: true, nullable: true, description }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(mostAtOnce),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );
}
