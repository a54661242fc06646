import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem } from './problem.js';
import { sendProblem } from './problem-filter.js';
import { type Answer, ANSWER } from './returns.js';

/**
 * The API's description, printed from the contract. `@nestjs/swagger` is loaded only here: it brings 500 modules, which
 * nobody who merely starts the server should wait for.
 */
export async function describeApi(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await describeAnswers(app);
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Civic Academy')
    .setDescription('Training and certification for the people who run online government services.')
    .setVersion('1')
    .addCookieAuth('lms_session')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

/** Tells Swagger what `@Returns` says of each route. */
async function describeAnswers(app: NestFastifyApplication) {
  const swagger = await import('@nestjs/swagger');
  for (const { prototype, name, property, answer } of answersOf(app)) {
    const { status, schema, mediaType } = answer;
    if (schema) swagger.ApiResponse({ status, standardSchema: schema })(prototype, name, property);
    if (mediaType !== undefined) swagger.ApiProduces(mediaType)(prototype, name, property);
  }
  return swagger;
}

function answersOf(app: NestFastifyApplication) {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) => {
    const prototype = metatype?.prototype as object;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const property: TypedPropertyDescriptor<object> = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      const answer = property.value && (Reflect.getMetadata(ANSWER, property.value) as Answer | undefined);
      return answer ? [{ prototype, name, property, answer }] : [];
    });
  });
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Civic Academy API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const START = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api' });\n";
const TYPES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
};

/** `/api/docs` for people, `/api/openapi.json` for machines; made when first asked for. */
export function serveApiDocs(app: NestFastifyApplication): void {
  let description: Promise<OpenAPIObject> | undefined;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) => {
    description ??= describeApi(app);
    return description.then((document) => reply.send(document));
  });
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get<{ Params: { file: string } }>('/api/docs/:file', (request, reply) => {
    const { file } = request.params;
    const type = TYPES[file];
    if (type === undefined) {
      sendProblem(reply, request, new Problem('not-found'));
      return reply;
    }
    return reply.type(type).send(file === 'start.js' ? START : readFileSync(join(uiFolder(), file)));
  });
}

/** Where the files of Swagger's page lie: a dependency of `@nestjs/swagger`, not of ours. */
function uiFolder(): string {
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
}
