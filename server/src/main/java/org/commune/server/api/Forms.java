package org.commune.server.api;

import java.util.function.Function;
import org.commune.charter.language.ArticleNo;
import org.commune.polity.deed.Deed;
import org.commune.polity.state.BodyId;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.UnitId;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.server.web.Readings;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How what the core knows looks as JSON: names as texts, deeds as in the record. */
@Configuration(proxyBeanMethods = false)
class Forms {
  static {
    SpringDocUtils.getConfig()
        .replaceWithClass(Deed.class, Object.class)
        .replaceWithClass(Json.class, Object.class)
        .replaceWithClass(PersonId.class, String.class)
        .replaceWithClass(UnitId.class, String.class)
        .replaceWithClass(BodyId.class, String.class)
        .replaceWithClass(SeatId.class, String.class)
        .replaceWithClass(ArticleNo.class, String.class);
  }

  @Bean
  JsonMapperBuilderCustomizer jsonForms() {
    SimpleModule module = new SimpleModule("commune");
    name(module, PersonId.class, PersonId::id);
    name(module, UnitId.class, UnitId::id);
    name(module, BodyId.class, BodyId::toString);
    name(module, SeatId.class, SeatId::toString);
    name(module, ArticleNo.class, ArticleNo::number);
    raw(module, Json.class, Function.identity());
    raw(module, Deed.class, Readings::json);
    return mapper -> mapper.addModule(module);
  }

  private static <T> void name(SimpleModule module, Class<T> type, Function<T, String> name) {
    module.addSerializer(
        type,
        new StdSerializer<>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(name.apply(value));
          }
        });
    module.addKeySerializer(
        type,
        new StdSerializer<>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(name.apply(value));
          }
        });
  }

  private static <T> void raw(SimpleModule module, Class<T> type, Function<T, Json> form) {
    module.addSerializer(
        type,
        new StdSerializer<>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(CanonicalJson.text(form.apply(value)));
          }
        });
  }
}
