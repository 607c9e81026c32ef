import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Permission, Permit } from '../permission.js';
import { ApiDocument } from './api-document.js';
import { docsPage } from './docs-page.js';

const OPEN: Permission = { kind: 'open', why: 'it is the same for everybody and says nothing of anybody' };

/** The description of the API, for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Permit(OPEN)
  json() {
    return this.document.get();
  }

  @Get('docs')
  @Permit(OPEN)
  @Header('content-type', 'text/html; charset=utf-8')
  page() {
    return docsPage(this.document.get());
  }
}
