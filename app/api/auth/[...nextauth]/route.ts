import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes; the options are made anew because a build knows no secret. */
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
