import { existsSync, readFileSync } from 'node:fs';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permit } from '../api/permission.js';

/** What runs here. */
@ApiExcludeController()
@Controller('info')
export class InfoController {
  private readonly info = { ...nameAndVersion(), node: process.versions.node, startedAt: new Date().toISOString() };

  @Get()
  @Permit({ kind: 'open', why: 'says only which version runs' })
  read() {
    return this.info;
  }
}

/** From the package.json above this file, whether it was built or not. */
function nameAndVersion(): { name: string; version: string } {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string };
    return { name, version };
  }
}
