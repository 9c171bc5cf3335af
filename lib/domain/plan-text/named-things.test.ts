import { describe, expect, it } from 'vitest'
import { findNamedThing } from './named-things'

describe('named things', () => {
  it.each([
    ['推进青石铺小学改扩建', '青石铺小学'],
    ['加快青石医院二期建设', '青石医院'],
    ['建好“诚信某区”平台', '“诚信某区”平台'],
    ['修订《城市更新办法》', '《城市更新办法》'],
    ['推动鸿发、瑞丰等重点企业技术改造', '瑞丰'],
    ['提升城东公园', '城东公园'],
    ['实施青口街道社区卫生服务中心迁建工程', '青口街道社区'],
    ['加快青岭扩容、石门扩容等高速公路', '石门'],
    ['实施区托育综合服务中心建设', '实施区托育综合服务中心'],
    ['推进第二老人院建设', '第二老人院'],
    ['推动青石、石门撤县设区', '石门撤县设区'],
  ])('%s', (words, name) => {
    expect(findNamedThing(words)).toBe(name)
  })

  it.each(['完成第五中学扩建', '启动区妇幼保健院迁建', '加快地铁6号线建设'])('the only one: %s', (words) => {
    expect(findNamedThing(words)).not.toBeNull()
  })

  it.each([
    '推进重大项目建设',
    '加快现代化产业园区建设',
    '推动教育、医疗等民生项目',
    '建设一批养老服务中心',
    '解决“最后一公里”问题',
  ])('kinds of things have no name: %s', (words) => {
    expect(findNamedThing(words)).toBeNull()
  })
})
