import 'reflect-metadata';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { serveConsole } from './static-console.js';

@Module({})
class Empty {}

describe('the console on the port of the interface', () => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-console-'));
  let app: NestExpressApplication;

  beforeAll(async () => {
    fs.mkdirSync(path.join(directory, 'assets'));
    fs.writeFileSync(path.join(directory, 'index.html'), '<title>联调</title>');
    fs.writeFileSync(path.join(directory, 'assets', 'a-1.js'), '1');
    app = await NestFactory.create<NestExpressApplication>(Empty, { logger: false });
    serveConsole(app, directory);
    await app.init();
  });

  afterAll(async () => {
    await app.close();
    fs.rmSync(directory, { recursive: true });
  });

  it('answers the page to every address of its own, fresh each time, and to HEAD without its body', async () => {
    const page = await request(app.getHttpServer()).get('/disputes/1');
    expect([page.status, page.text, page.headers['cache-control']]).toEqual([200, '<title>联调</title>', 'no-cache']);
    const head = await request(app.getHttpServer()).head('/');
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, undefined, '21']);
  });

  it('keeps assets for ever', async () => {
    const asset = await request(app.getHttpServer()).get('/assets/a-1.js');
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it.each(['/api/nothing', '/metrics/x', '/missing.png', '/..%2f..%2fetc/passwd.txt'])('is not %s', async (address) => {
    expect((await request(app.getHttpServer()).get(address)).status).toBe(404);
  });

  it('takes no other method', async () => {
    expect((await request(app.getHttpServer()).post('/disputes/1')).status).toBe(404);
  });
});
