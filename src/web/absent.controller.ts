import { Controller, Get, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn } from '../shared/access.js';
import { nothingHere } from '../shared/errors.js';
import { PageFilter } from './page.filter.js';

/** Every other page address: it looks like a page that the reader may not see. */
@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
@SignedIn()
export class AbsentController {
  @Get('*')
  read(): never {
    throw nothingHere();
  }

  @Post('*')
  send(): never {
    throw nothingHere();
  }
}
