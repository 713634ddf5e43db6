import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Anyone } from '../../shared/access.js';
import { PageFilter } from '../page.filter.js';

const own = await readFile(new URL('./passkey.js', import.meta.url), 'utf8');
/** The library's own file, as it is: older phones lack what the platform now has for this. */
const packaged = dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser'));
const library = await readFile(join(packaged, '../dist/bundle/index.umd.min.js'), 'utf8');

@ApiExcludeController()
@Controller('p')
@UseFilters(PageFilter)
@Anyone()
export class ScriptsController {
  @Get('passkey.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  own(): string {
    return own;
  }

  @Get('webauthn.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  library(): string {
    return library;
  }
}
