import { COMMANDS } from './commands.js';

/** Text of `--help`. */
export function helpText(): string {
  const commands = COMMANDS.flatMap(({ name, usage, summary: [chinese, english] }) => [
    `  ${name} ${usage}`,
    `      ${chinese}`,
    `      ${english}`,
  ]);
  return [
    '联调命令行工具  Liandiao for operators',
    '',
    '用法 usage: npm run -s cli -- COMMAND [ARGUMENTS]',
    '',
    ...commands,
    '',
    '  --help, -h  显示本说明  shows this',
    '',
    '配置与服务器相同（环境变量）；没有运行中的内置数据库时自动启动，用完即停。',
    'Takes the configuration of the server (environment variables); starts the embedded database when none runs and',
    'stops it again when it has started it.',
    '',
    '退出码 exit codes',
    '  0  全部完成  everything done',
    '  1  发现问题或有行被退回，其余已完成  something was found wrong or rows were refused; the rest is done',
    '  2  命令行有误，未执行  the command line is wrong; nothing was done',
    '  3  配置、数据库或文件不可用  configuration, database or file cannot be used',
    '',
  ].join('\n');
}
