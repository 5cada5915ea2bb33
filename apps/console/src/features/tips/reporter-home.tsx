import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { readReference } from '../../api/endpoints';
import { readOwnTips, reportTip, type OwnTip, type ReportTip } from '../../api/tips';
import type { CommandAnswer, Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Icon } from '../../shared/ui/icons';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';

const KINDS = ['sign', 'dispute'] as const;

function tipOf(form: FormData): ReportTip {
  const place = String(form.get('place') ?? '').trim();
  return {
    kind: form.get('kind') as ReportTip['kind'],
    category: form.get('category') as ReportTip['category'],
    flags: form.getAll('flags') as NonNullable<ReportTip['flags']>,
    text: String(form.get('text') ?? '').trim(),
    ...(place ? { place } : {}),
  };
}

/** For somebody who looks after a staircase: tell, and see what became of it. */
export function ReporterHome(): ReactNode {
  const { t } = useWords();
  const say = useToast();
  const { value: reference, problem: unread } = useResource<Reference>('reference', readReference);
  const { value: mine, problem, reload } = useResource('own-tips', readOwnTips);
  return (
    <div className="tips-columns">
      {unread ? <ProblemNotice problem={unread} /> : null}
      {reference ? (
        <TellForm
          onTold={async () => {
            say(t('tips.told'));
            await reload();
          }}
          reference={reference}
        />
      ) : (
        <Loading lines={6} />
      )}
      <Panel
        aside={
          <Button icon="reload" look="quiet" onClick={() => void reload()}>
            {t('queue.reload')}
          </Button>
        }
        title={t('tips.mine')}
      >
        {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
        {mine?.length === 0 ? <Empty hint={t('tips.noneHint')} title={t('tips.none')} /> : null}
        <ul className="rows">
          {mine?.map((tip) => (
            <OwnRow key={tip.tipId} tip={tip} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function TellForm({ reference, onTold }: { reference: Reference; onTold: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  // A new form for every tip: what was told before does not stand in the next one.
  const [told, setTold] = useState(0);
  const { send, sending, problem } = useSend<ReportTip, CommandAnswer>(reportTip, async () => {
    setTold((count) => count + 1);
    await onTold();
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(tipOf(new FormData(event.currentTarget)));
  };
  return (
    <Panel title={t('tips.tell')}>
      <form className="tip-form" key={told} onSubmit={submit} ref={form}>
        <fieldset className="tip-kinds">
          <legend>{t('tips.kind')}</legend>
          {KINDS.map((kind) => (
            <label className="tick" key={kind}>
              <input defaultChecked={kind === 'sign'} name="kind" type="radio" value={kind} />
              <span>{t(`tips.kind-${kind}`)}</span>
            </label>
          ))}
        </fieldset>
        <Field hint={t('tips.textHint')} label={t('tips.text')}>
          <textarea maxLength={2_000} name="text" required rows={6} />
        </Field>
        <Field hint={t('tips.placeHint')} label={t('tips.place')}>
          <input autoComplete="off" maxLength={200} name="place" />
        </Field>
        <Field label={t('tips.category')}>
          <select defaultValue="" name="category" required>
            <option disabled value="">
              {t('form.choose')}
            </option>
            {reference.categories.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </Field>
        <details className="more">
          <summary>{t('tips.flags')}</summary>
          <div className="tip-flags">
            {reference.flags.map(({ value, title }) => (
              <label className="tick" key={value}>
                <input name="flags" type="checkbox" value={value} />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </details>
        <p className="tip-danger">
          <Icon name="alert" />
          {t('tips.danger')}
        </p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <Button busy={sending} look="seal" type="submit">
          {t('tips.send')}
        </Button>
        <p className="soft small">{t('tips.kept')}</p>
      </form>
    </Panel>
  );
}

const TONES: Readonly<Record<OwnTip['progress'], Tone>> = {
  received: 'watch',
  registered: 'info',
  'in-hand': 'info',
  joined: 'info',
  ended: 'good',
  confidential: 'info',
  'handled-already': 'good',
  'nothing-found': 'good',
  'told-the-ways': 'good',
  'passed-on': 'good',
  'not-enough': 'watch',
};

function OwnRow({ tip }: { tip: OwnTip }): ReactNode {
  const { t, gloss, locale } = useWords();
  return (
    <li className="tip-row">
      <p className="chips">
        <Chip tone={TONES[tip.progress]}>{t(`tips.progress-${tip.progress}`)}</Chip>
        <span className="soft small">
          {gloss(tip.category)} · {momentText(tip.reportedAt, locale)}
        </span>
      </p>
      <p className="tip-words">{t(`tips.words-${tip.progress}`)}</p>
      <p className="soft tip-text">{[tip.place, tip.text].filter(Boolean).join('：')}</p>
    </li>
  );
}
