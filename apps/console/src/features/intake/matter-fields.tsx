import { shanghaiToday } from '../../shared/dates';
import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Reference, RegisterDispute } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import { choices } from './choices';
import { DivisionField } from './division-field';

export function MatterFields({ reference }: { reference: Reference }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('intake.matter')}>
      <div className="party-grid">
        <Form.Item
          label={t('case.category')}
          name="category"
          rules={[{ required: true, message: t('intake.categoryMissing') }]}
        >
          <Select
            optionFilterProp="label"
            options={choices(reference.categories)}
            placeholder={t('form.choose')}
            showSearch
          />
        </Form.Item>
        <Form.Item className="party-wide" label={t('intake.titleLabel')} name="title">
          <Input maxLength={100} placeholder={t('intake.titleHint')} />
        </Form.Item>
      </div>
      <Form.Item label={t('case.facts')} name="facts" rules={[{ required: true, message: t('intake.factsMissing') }]}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 18 }} maxLength={20_000} placeholder={t('intake.factsHint')} />
      </Form.Item>
      <Form.Item label={t('case.claims')} name="claims">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5_000} />
      </Form.Item>
      <div className="party-grid">
        <Form.Item label={t('case.amount')} name="amountCny">
          <InputNumber className="wide-field" min={0} precision={2} suffix={t('terms.yuan')} />
        </Form.Item>
        <Form.Item label={t('case.people')} name="peopleInvolved">
          <InputNumber className="wide-field" min={1} precision={0} />
        </Form.Item>
      </div>
      <Form.Item className="flags" label={t('intake.flags')} name="flags">
        <Checkbox.Group className="choices choices-flags" options={choices(reference.flags)} />
      </Form.Item>
    </Panel>
  );
}

/** Who may have found it where nobody applied. */
const FINDERS = [
  '法律明白人',
  '居村干部',
  '楼组长',
  '网格员',
  '人民调解员',
  '居村法律顾问',
  '社区民警',
  '志愿者',
  '群众',
  '其他',
] as const satisfies readonly NonNullable<RegisterDispute['finder']>[];

/** How the applicant asked; an oral application is read back and signed after it was written down. */
const APPLIED = ['oral', 'written', 'none'] as const;

interface SourceFieldsProps {
  reference: Reference;
  /** A tip brings its own source and number, and keeps who told. */
  fromTip?: boolean;
}

export function SourceFields({ reference, fromTip = false }: SourceFieldsProps): ReactNode {
  const { t } = useWords();
  const source: unknown = Form.useWatch('source');
  return (
    <Panel title={t('case.source')}>
      {fromTip ? null : (
        <>
          <Form.Item label={t('intake.source')} name="source">
            <Select options={choices(reference.sources)} />
          </Form.Item>
          <Form.Item label={t('intake.orderNo')} name="sourceOrderNo">
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      {source === '依申请' && !fromTip ? (
        <Form.Item extra={t('intake.applicationHint')} label={t('intake.application')} name="applied">
          <Radio.Group
            options={APPLIED.map((value) => ({ value, label: t(`intake.applied-${value}`) }))}
            optionType="button"
          />
        </Form.Item>
      ) : (
        <Form.Item label={t('intake.finder')} name="finder">
          <Select allowClear options={FINDERS.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {fromTip ? null : (
        <Form.Item label={t('case.reporter')} name="reporter">
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
      )}
      <Form.Item extra={t('intake.requestedOnHint')} label={t('case.requestedOn')} name="requestedOn">
        <DatePicker className="wide-field" maxDate={shanghaiToday()} />
      </Form.Item>
    </Panel>
  );
}

export function PlaceFields(): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('case.place')}>
      <DivisionField />
      <Form.Item extra={t('intake.placeHint')} label={t('intake.placeLabel')} name="place">
        <Input maxLength={200} />
      </Form.Item>
    </Panel>
  );
}
