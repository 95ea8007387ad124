package app.yeobaek.annotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be different about a mark; what is absent stays. */
@Schema(name = "AnnotationChange", examples = "{\"colour\": \"rose\"}")
public record AnnotationChange(@Nullable Colour colour, @Nullable Visibility visibility) {}
