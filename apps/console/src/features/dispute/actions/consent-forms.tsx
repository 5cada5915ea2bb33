import type { ActionBodies } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import { actionForm } from './action-form';
import { ChannelField, ChoiceField, LineField, MannerField, OrganisationField, PartyField, TextField } from './fields';
import { Form, Select } from 'antd';

export const MANNERS = ['口头', '书面', '电话', '线上'] as const;

type Consent = ActionBodies['record-consent'];

export const recordConsent = actionForm<'record-consent', Omit<Consent, 'happenedAt'>>({
  Fields: ({ dispute }) => {
    const { t, term } = useWords();
    return (
      <>
        <PartyField label={t('consent.who')} name="partyId" parties={dispute.parties} />
        <ChoiceField
          label={t('consent.decision')}
          name="decision"
          options={['given', 'refused', 'withdrawn'].map((value) => ({ value, label: term('consent', value) }))}
        />
        <ChannelField />
        <MannerField label={t('consent.manner')} manners={MANNERS} name="manner" />
      </>
    );
  },
  initial: (dispute) => {
    const asked = dispute.consents.map(({ partyId }) => partyId);
    const next = dispute.parties.find(({ partyId }) => !asked.includes(partyId)) ?? dispute.parties[0];
    return {
      ...(next ? { partyId: next.partyId } : {}),
      ...(dispute.routing && dispute.routing.channel !== 'none' ? { channel: dispute.routing.channel } : {}),
      decision: 'given',
      manner: '口头',
    };
  },
  toBody: (entered) => entered,
});

export const reroute = actionForm<'reroute', object>({
  Fields: () => {
    const { t } = useWords();
    return <p className="prose">{t('reroute.explain')}</p>;
  },
  toBody: () => ({}),
});

export const overrideRouting = actionForm<'override-routing', ActionBodies['override-routing']>({
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <ChannelField />
        <LineField hint={t('override.bodyHint')} label={t('override.body')} name="body" />
        <TextField hint={t('override.reasonHint')} label={t('form.reason')} name="reason" />
      </>
    );
  },
  initial: (dispute) => {
    const best = dispute.routing?.alternatives[0];
    return best ? { channel: best.channel, body: best.body } : {};
  },
  toBody: (entered) => entered,
});

export const accept = actionForm<'accept', ActionBodies['accept']>({
  Fields: () => {
    const { t } = useWords();
    const channel: unknown = Form.useWatch('channel');
    return (
      <>
        <ChannelField />
        <OrganisationField
          filter={typeof channel === 'string' ? { channel } : {}}
          label={t('accept.organisation')}
          name="organisationId"
        />
      </>
    );
  },
  initial: (dispute) => ({
    ...(dispute.routing && dispute.routing.channel !== 'none' ? { channel: dispute.routing.channel } : {}),
    organisationId: dispute.ownerOrganisationId,
  }),
  toBody: (entered) => entered,
});

export const refuse = actionForm<'refuse', ActionBodies['refuse']>({
  Fields: () => {
    const { t } = useWords();
    return <WaysField label={t('refuse.ways')} name="otherWays" />;
  },
  initial: (dispute) => ({ otherWays: dispute.routing?.alternatives.map(({ body }) => body).slice(0, 2) ?? [] }),
  toBody: (entered) => entered,
});

export const tellRoutes = actionForm<'tell-routes', ActionBodies['tell-routes']>({
  Fields: () => {
    const { t } = useWords();
    return <WaysField label={t('routes.ways')} name="ways" />;
  },
  toBody: (entered) => entered,
});

const WAYS = [
  '行政调解',
  '人民调解',
  '申请仲裁',
  '向人民法院起诉',
  '行政复议',
  '行政裁决',
  '商事调解',
  '劳动人事争议仲裁',
  '法律援助',
];

function WaysField({ name, label }: { name: string; label: string }) {
  const { t } = useWords();
  return (
    <Form.Item
      extra={t('routes.hint')}
      label={label}
      name={name}
      rules={[{ required: true, message: t('routes.atLeastOne') }]}
    >
      <Select mode="tags" options={WAYS.map((value) => ({ value, label: value }))} placeholder={t('form.choose')} />
    </Form.Item>
  );
}
