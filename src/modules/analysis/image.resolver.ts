import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { linkUrl } from '../../platform/http/index.js';
import { FILES, type FileService } from './files/index.js';
import type { InspectedImage } from './image-result.js';
import { ImageInspectionType } from './image.types.js';

/** Adds to a verdict the URL of its heat map. */
@Resolver(() => ImageInspectionType)
export class ImageInspectionResolver {
  constructor(
    private readonly files: FileService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @FieldResolver(() => String, {
    description:
      'URL at which `GET` fetches the heat map for five minutes, without a token; each download is recorded. A PNG of the image in grey, with the parts that look wrong in red, at most 800 pixels long. Without scheme and host when the server does not know its own.',
  })
  heatMapUrl(@Root() { fileKey }: InspectedImage, @Ctx() context: RequestContext): string {
    return linkUrl(this.http.publicUrl, FILES + this.files.heatMapToken(context, fileKey), context);
  }
}
