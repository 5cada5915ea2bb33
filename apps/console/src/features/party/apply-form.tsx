import { useState, type FormEvent, type ReactNode } from 'react';
import { applyAsParty, readPartyForm, type PartyApplication, type PartyApplied } from '../../api/party';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { useSend } from '../../shared/hooks/use-send';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { PlaceSelects } from './place-selects';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

function applicationOf(form: FormData, divisionCode: string): PartyApplication {
  const claims = text(form, 'claims');
  const otherPhone = text(form, 'otherPhone');
  const idNumber = text(form, 'idNumber');
  return {
    divisionCode,
    category: text(form, 'category') as PartyApplication['category'],
    facts: text(form, 'facts'),
    ...(claims ? { claims } : {}),
    applicant: { name: text(form, 'name'), phone: text(form, 'phone'), ...(idNumber ? { idNumber } : {}) },
    respondent: {
      kind: text(form, 'otherKind') as PartyApplication['respondent']['kind'],
      name: text(form, 'otherName'),
      ...(otherPhone ? { phone: otherPhone } : {}),
    },
    truthful: true,
  };
}

/** An application in the person's own words; a clerk completes what is missing. */
export function ApplyForm(): ReactNode {
  const { t } = useWords();
  const [divisionCode, setDivisionCode] = useState('');
  const [receipt, setReceipt] = useState<PartyApplied | null>(null);
  const { value: lists, problem: unread, reload } = useResource('party-form', readPartyForm);
  const { send, sending, problem } = useSend<PartyApplication, PartyApplied>(applyAsParty, setReceipt);
  if (receipt) return <Receipt {...receipt} />;
  if (!lists) return unread ? <ProblemNotice onRetry={() => void reload()} problem={unread} /> : <Loading lines={6} />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(applicationOf(new FormData(event.currentTarget), divisionCode));
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Panel title={t('partyPage.you')}>
        <div className="party-form">
          <Field label={t('partyPage.yourName')}>
            <input autoComplete="name" maxLength={50} name="name" required />
          </Field>
          <Field hint={t('partyPage.yourPhoneHint')} label={t('partyPage.phone')}>
            <input autoComplete="tel" inputMode="tel" name="phone" required type="tel" />
          </Field>
          <Field hint={t('partyPage.idHint')} label={t('partyPage.id')}>
            <input autoComplete="off" maxLength={18} name="idNumber" pattern="\d{17}[\dXx]" />
          </Field>
        </div>
      </Panel>
      <Panel title={t('partyPage.other')}>
        <div className="party-form">
          <Field label={t('partyPage.otherKind')}>
            <select name="otherKind" required>
              {lists.partyKinds.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('partyPage.otherName')}>
            <input autoComplete="off" maxLength={100} name="otherName" required />
          </Field>
          <Field label={t('partyPage.otherPhone')}>
            <input autoComplete="off" inputMode="tel" name="otherPhone" type="tel" />
          </Field>
        </div>
      </Panel>
      <Panel title={t('partyPage.matter')}>
        <div className="party-form">
          <PlaceSelects onChange={setDivisionCode} />
          <Field label={t('partyPage.category')}>
            <select defaultValue="" name="category" required>
              <option disabled value="">
                {t('form.choose')}
              </option>
              {lists.categories.map(({ value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
          <Field hint={t('partyPage.factsHint')} label={t('partyPage.facts')}>
            <textarea maxLength={2_000} name="facts" required rows={6} />
          </Field>
          <Field label={t('partyPage.claims')}>
            <textarea maxLength={1_000} name="claims" rows={3} />
          </Field>
          <label className="tick">
            <input required type="checkbox" />
            <span>{t('partyPage.truthful')}</span>
          </label>
        </div>
      </Panel>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button busy={sending} look="seal" type="submit">
        {t('partyPage.apply')}
      </Button>
    </form>
  );
}

function Receipt({ code, receivedByName }: PartyApplied): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('partyPage.received')}>
      <div aria-live="polite" className="party-form" role="status">
        <p>{t('partyPage.receivedBy', { name: receivedByName })}</p>
        <p>{t('partyPage.yourCode')}</p>
        <output className="secret">{code}</output>
        <p className="soft">{t('partyPage.keepCode')}</p>
      </div>
    </Panel>
  );
}
