import { report, review, type Report } from './fixtures/desk'
import { expect, test } from './fixtures/test'

type Case = {
  kind: string
  code: string
  department: string
  what: Report
  /** standing that the preview promises and the public page then shows */
  standing: string
  /** what a citizen reads on the item's page */
  reads: readonly (string | RegExp)[]
}

const HALF_YEAR = '2025-06-30'

const CASES: readonly Case[] = [
  {
    kind: 'a count, against its schedule',
    code: 'HY25-048',
    department: 'construction',
    what: { on: HALF_YEAR, value: '4', sentence: '已畅通 4 条微循环路。', documentNumber: '阳城建〔2025〕31 号' },
    standing: '欠时序',
    reads: ['占全年目标 36.4%，慢于时序 13.6 个百分点'],
  },
  {
    kind: 'a list, by ticking its members',
    code: 'HY25-054',
    department: 'housing-renewal',
    what: {
      on: HALF_YEAR,
      members: ['大桥局 A 片', '第 2 个（计划未列名）'],
      sentence: '大桥局 A 片等两个项目已经清零。',
      link: 'https://hanyang.example/zhengshou/2025-06',
    },
    standing: '欠时序',
    reads: ['占全年目标 33.3%，慢于时序 16.7 个百分点', '6 项中已完成 2 项'],
  },
  {
    kind: 'a growth, in points above the plan',
    code: 'HY25-002',
    department: 'development-reform',
    what: { on: HALF_YEAR, value: '6.1', sentence: '上半年固定资产投资同比增长 6.1%。' },
    standing: '超时序',
    reads: ['高于计划 0.6 个百分点'],
  },
  {
    kind: 'a level, within the tolerance stated beforehand',
    code: 'HY25-003',
    department: 'finance',
    what: { on: HALF_YEAR, value: '-0.5', sentence: '剔除一次性因素后略降 0.5%。' },
    standing: '达时序',
    reads: ['−0.5%', /在约定范围内/],
  },
  {
    kind: 'a limit, above its bound',
    code: 'HY25-050',
    department: 'civil-affairs',
    what: { on: HALF_YEAR, value: '15', sentence: '最远的小区步行 15 分钟可达。' },
    standing: '欠时序',
    reads: ['超过上限 3 分钟'],
  },
  {
    kind: 'a grade, on its scale',
    code: 'HY25-032',
    department: 'state-assets',
    what: { on: HALF_YEAR, word: 'AA+', sentence: '主体信用评级目前为 AA+。' },
    standing: '推进中',
    reads: ['尚未达到 AAA'],
  },
  {
    kind: 'a milestone at its end, verified and with evidence',
    code: 'HY25-055',
    department: 'natural-resources',
    what: {
      on: HALF_YEAR,
      word: '供地',
      stage: '已核实',
      sentence: '桥梁学校项目已完成供地。',
      documentNumber: '武自规阳让〔2025〕7 号',
    },
    standing: '已完成',
    reads: ['已到终点“供地”，4 个节点全部到达'],
  },
]

for (const { kind, code, department, what, standing, reads } of CASES) {
  test(`a department reports ${kind}`, async ({ signIn, visit }) => {
    const contributor = await signIn({ roles: ['contributor'], department })
    await report(contributor.page, code, what)
    const reviewer = await signIn({ roles: ['reviewer'] })
    await review(reviewer.page, code)

    const citizen = await visit()
    await citizen.goto(`/commitments/${code}`)
    const main = citizen.getByRole('main')
    await expect(main.locator('.lamp').first()).toHaveText(standing)
    for (const text of reads) await expect(main.getByText(text).first()).toBeVisible()
    await expect(main.getByText(what.sentence ?? '').first()).toBeVisible()
  })
}

test('a relation follows the words first, then the figure of the other indicator', async ({
  signIn,
  visit,
}) => {
  const contributor = await signIn({ roles: ['contributor'], department: 'development-reform' })
  const reviewer = await signIn({ roles: ['reviewer'] })
  const citizen = await visit()
  const say = async (code: string, what: Report) => {
    await report(contributor.page, code, what)
    await review(reviewer.page, code)
  }

  await say('HY25-004', { on: '2025-03-31', word: '低于', sentence: '一季度居民收入增速低于经济增速。' })
  await citizen.goto('/commitments/HY25-004')
  await expect(citizen.getByText(/来源写明：与.*相比，低于/).first()).toBeVisible()
  await expect(citizen.locator('.lamp').first()).toHaveText('欠时序')

  await say('HY25-004', { on: HALF_YEAR, value: '5.0', sentence: '上半年居民收入增长 5.0%。' })
  await citizen.reload()
  await expect(citizen.getByText(/同日的数字尚未公开，暂时无法比较/).first()).toBeVisible()

  await say('HY25-001', { on: HALF_YEAR, value: '5.2', sentence: '上半年地区生产总值增长 5.2%。' })
  await citizen.reload()
  await expect(citizen.getByText(/比.*低 0\.2 个百分点/).first()).toBeVisible()
  await expect(citizen.locator('.lamp').first()).toHaveText('达时序')
})
