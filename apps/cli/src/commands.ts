import type { CommandEntry } from './command.js';

/** All commands, in the order of the help text. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'route',
    usage: 'FILE.jsonl | -',
    summary: [
      '逐条给出分流建议及理由；不需要服务器和数据库',
      'proposes a route with reasons per record; needs no server',
    ],
    load: async () => (await import('./commands/route.js')).route,
  },
  {
    name: 'what-if',
    usage: '--tables FILE.json|draft [--from DAY] [--to DAY] [FILE.jsonl | -]',
    summary: [
      '用规则草案重放已登记的纠纷（或文件），逐件列出分流差异；不写入任何数据',
      'replays past disputes (or a file) through draft tables and lists the differences; writes nothing',
    ],
    load: async () => (await import('./commands/what-if.js')).whatIf,
  },
  {
    name: 'import',
    usage: 'FILE.jsonl | - [--json] [--organisation ID]',
    summary: ['批量登记；重复执行不会重复登记', 'registers records through the API’s command; safe to repeat'],
    load: async () => (await import('./commands/import.js')).importRecords,
  },
  {
    name: 'roster',
    usage: 'import FILE.csv | export [mediators|organisations]',
    summary: [
      '导入、导出调解员和机构名册',
      'reads and writes the roster as CSV; bad rows come back with line and reason',
    ],
    load: async () => (await import('./commands/roster.js')).roster,
  },
  {
    name: 'batch',
    usage: '--organisation ID [--json]',
    summary: [
      '预览一个司法所的集中选派方案；不写入',
      'shows the plan for the waiting cases of an office; writes nothing',
    ],
    load: async () => (await import('./commands/batch.js')).batch,
  },
  {
    name: 'account',
    usage:
      'add|list|disable|enable [--username NAME] [--role ROLE] [--name TEXT] [--organisation ID] [--mediator ID] [--area CODE]',
    summary: [
      '管理登录账号；密码从终端或标准输入读取，不作参数',
      'keeps the accounts; a password is typed or read from stdin, never an argument',
    ],
    load: async () => (await import('./commands/account.js')).account,
  },
  {
    name: 'verify',
    usage: '[--json] [--seal FILE]',
    summary: [
      '核验全部事件的哈希链和序号；给出外存封签的，还核验封签之前有无改写',
      'checks every hash chain and position of the event log; with a seal kept outside, also that nothing was rewritten',
    ],
    load: async () => (await import('./commands/verify.js')).verify,
  },
  {
    name: 'seal',
    usage: '[--out FILE]',
    summary: [
      '核验后出具封签（事件数和根哈希，不含个人信息），交系统以外的人保存',
      'checks the log and writes its root for somebody outside to keep; nothing personal is in it',
    ],
    load: async () => (await import('./commands/seal.js')).seal,
  },
  {
    name: 'prove',
    usage: 'DISPUTE --seal FILE',
    summary: [
      '出具一件纠纷的全程留痕证明，用 apps/cli/check-proof.mjs 可离线核验',
      'proves the history of one dispute under a seal; apps/cli/check-proof.mjs checks it without this system',
    ],
    load: async () => (await import('./commands/prove.js')).prove,
  },
  {
    name: 'recount',
    usage: 'EDITION [--json]',
    summary: [
      '由日志重新统计一份已发布的报表，逐个数字与发布时比较',
      'counts a published edition again from the log and compares every number with what was published',
    ],
    load: async () => (await import('./commands/recount.js')).recount,
  },
  {
    name: 'backup',
    usage: 'FILE.gz',
    summary: [
      '备份事件、密钥和账号到一个文件，服务不必停止；主密钥须另行保管',
      'writes events, keys and accounts to one file while the server works; keep the master key apart',
    ],
    load: async () => (await import('./commands/backup.js')).backup,
  },
  {
    name: 'restore',
    usage: 'FILE.gz',
    summary: [
      '核验备份并恢复到空库（也可换事件库种类）；中断后可重复执行',
      'checks a backup and writes it into empty stores, also of another kind; may be repeated',
    ],
    load: async () => (await import('./commands/restore.js')).restore,
  },
  {
    name: 'rebuild',
    usage: '[VIEW]',
    summary: ['从事件重建全部或一个视图', 'rebuilds every view, or one, from the events'],
    load: async () => (await import('./commands/rebuild.js')).rebuild,
  },
  {
    name: 'lag',
    usage: '[--json]',
    summary: ['显示各视图和流程落后多少', 'shows how far each view and process is behind'],
    load: async () => (await import('./commands/lag.js')).lag,
  },
  {
    name: 'redrive',
    usage: '[FAILURE]',
    summary: ['列出流程失败记录；给出编号则重试', 'lists recorded process failures; with an id tries it again'],
    load: async () => (await import('./commands/redrive.js')).redrive,
  },
  {
    name: 'erase',
    usage: 'SUBJECT|PARTY --yes',
    summary: ['销毁一名主体的密钥，其个人信息从此不可读', 'destroys the key of a subject: its texts are gone for ever'],
    load: async () => (await import('./commands/erase.js')).erase,
  },
];
