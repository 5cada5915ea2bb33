import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type {
  SandboxCallName,
  SandboxCalls,
  SandboxMessage,
  SandboxOptions,
  SandboxQuestion,
  SandboxReady,
} from './sandbox-protocol.js';

const PROGRAM = fileURLToPath(new URL('../../../standalone/src/sandbox/main.js', import.meta.url));

/** The sandbox in its process. */
export class SandboxProcess {
  private readonly waiting = new Map<number, (message: SandboxMessage) => void>();
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly ready: SandboxReady,
  ) {
    child.on('message', (message) => this.hear(message as SandboxMessage));
    child.on('exit', () => this.end());
  }

  /** @throws Error that says why it did not start */
  static async start(options: SandboxOptions): Promise<SandboxProcess> {
    const child = fork(PROGRAM, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const first = await Promise.race([
      once(child, 'message').then(([message]) => message as SandboxMessage),
      once(child, 'exit').then((): SandboxMessage => ({ failed: 'the sandbox ended at its start' })),
    ]);
    if ('ready' in first) return new SandboxProcess(child, first.ready);
    throw new Error(`试验环境未能启动 / the sandbox did not start: ${'failed' in first ? first.failed : ''}`);
  }

  async ask<Name extends SandboxCallName>(
    name: Name,
    question: SandboxCalls[Name]['question'],
  ): Promise<SandboxCalls[Name]['answer']> {
    this.asked += 1;
    const id = this.asked;
    const answered = new Promise<SandboxMessage>((resolve) => this.waiting.set(id, resolve));
    const sent: SandboxQuestion = { id, name, question };
    this.child.send(sent);
    const message = await answered;
    if ('answer' in message) return message.answer as SandboxCalls[Name]['answer'];
    throw new Error('error' in message ? message.error : 'the sandbox has ended');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  private hear(message: SandboxMessage): void {
    if (!('id' in message)) return;
    this.waiting.get(message.id)?.(message);
    this.waiting.delete(message.id);
  }

  private end(): void {
    for (const [id, resolve] of this.waiting) resolve({ id, error: 'the sandbox has ended' });
    this.waiting.clear();
  }
}
